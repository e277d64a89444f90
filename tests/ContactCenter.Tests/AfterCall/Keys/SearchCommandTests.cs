using ContactCenter.AfterCall.Search;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Keys;

/// <summary>The index of transcripts is built anew by the command <c>search rebuild</c>.</summary>
public sealed class SearchCommandTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private const string Done =
        "The running server builds the index of transcripts anew, or the next one that is started; until it is done, searches find less.";

    [Fact]
    public async Task What_is_not_in_the_index_is_found_again_by_the_running_server()
    {
        using var store = filled.Store.Copy();
        Empty(store);
        await using var server = await store.Start().ListeningForCommandsAsync();
        (await FoundAsync(server)).Should().Be(0);

        (await store.RebuildAsync(TimeProvider.System)).Should().Be(Done);

        await server.PassAsync(TimeSpan.FromSeconds(1));
        (await FoundAsync(server)).Should().Be(1);
    }

    [Fact]
    public async Task Where_no_server_runs_the_next_one_builds_it()
    {
        using var store = filled.Store.Copy();
        Empty(store);

        (await store.RebuildAsync(new TestClock())).Should().Be(Done);

        await using var server = store.Start();
        await server.PassAsync(TimeSpan.FromSeconds(1));
        (await FoundAsync(server)).Should().Be(1);
    }

    [Fact]
    public async Task Without_it_what_is_not_there_stays_away()
    {
        using var store = filled.Store.Copy();
        Empty(store);

        await using var server = store.Start();
        await server.PassAsync(TimeSpan.FromMinutes(1));

        (await FoundAsync(server)).Should().Be(0);
    }

    private static async Task<int> FoundAsync(FakeWebhooks server) =>
        (await server.AskAsync("/api/v1/search?q=zebra", Supervisor.Key)).Json.GetProperty("items").GetArrayLength();

    private static void Empty(EncryptedStore store)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = Path.Combine(store.Folder, StorageFolder.HistoryFileName), Pooling = false };
        using var connection = new SqliteConnection(text.ConnectionString);
        foreach (var loss in SearchTables.Loss)
            connection.Execute(loss.Sql);
    }
}
