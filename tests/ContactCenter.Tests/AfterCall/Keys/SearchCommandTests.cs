using ContactCenter.AfterCall.Search;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Keys;

/// <summary>The index of transcripts is built anew by the command <c>search rebuild</c>, and at the start where it lacks something.</summary>
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

    [Fact]
    public async Task An_index_that_is_on_again_has_what_came_before_and_while_it_was_off()
    {
        using var store = filled.Store.Copy();
        await using (var server = store.Start(("Search:Index", "false")))
        {
            await RecordingSystem.TakenAsync(server.Platform, EncryptedStore.Words.Replace("chat-7", "chat-9", StringComparison.Ordinal));
            await server.PassAsync(TimeSpan.FromMinutes(2));
        }

        await using (var server = store.Start())
        {
            await BuiltAsync(server, found: 2);
            (await server.ItemsAsync("/api/v1/work")).Should().NotContain(item => item.GetProperty("kind").GetString() == "rebuildIndex");
        }
    }

    [Fact]
    public async Task An_index_of_another_version_is_built_anew_at_the_start()
    {
        using var store = filled.Store.Copy();
        Empty(store);
        Execute(store, "UPDATE search_state SET version = version + 1");

        await using var server = store.Start();

        await BuiltAsync(server, found: 1);
    }

    private static Task BuiltAsync(FakeWebhooks server, int found) => Soon.IsAsync(async () =>
    {
        await server.PassAsync(TimeSpan.FromSeconds(1));
        return await FoundAsync(server) == found;
    });

    private static async Task<int> FoundAsync(FakeWebhooks server) =>
        (await server.AskAsync("/api/v1/search?q=zebra", Supervisor.Key)).Json.GetProperty("items").GetArrayLength();

    private static void Empty(EncryptedStore store)
    {
        foreach (var loss in SearchTables.Loss)
            Execute(store, loss.Sql);
    }

    private static void Execute(EncryptedStore store, string sql)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = Path.Combine(store.Folder, StorageFolder.HistoryFileName), Pooling = false };
        using var connection = new SqliteConnection(text.ConnectionString);
        connection.Execute(sql);
    }
}
