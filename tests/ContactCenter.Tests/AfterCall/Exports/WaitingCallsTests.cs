using System.Net;
using ContactCenter.Calls;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Exports;

/// <summary>Ended calls that the history does not take are exported and erased with the others, and where not all can be read, nothing is.</summary>
public sealed class WaitingCallsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_few_that_can_be_read_are_exported()
    {
        await using var fake = await WaitingAsync(calls: 2);

        using var zip = await Export.AsWhoHearsAndReadsAsync(fake);

        zip.Entries.Should().Contain(entry => entry.FullName == "calls/0002/call.json");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(501, false)]
    public async Task Where_they_are_many_or_one_cannot_be_read_it_is_to_be_asked_again(int calls, bool isDamaged)
    {
        await using var fake = await WaitingAsync(calls);
        if (isDamaged)
            Execute("contactcenter.db", "CREATE TABLE aside AS SELECT id, body FROM calls; UPDATE calls SET body = '{'");

        (await ExportAsync(fake)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await PreviewAsync(fake)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await ErasedStore.EraseAsync(fake, "number", ErasedStore.Number)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await fake.ItemsAsync(ErasedStore.Erasures)).Should().BeEmpty();

        if (isDamaged)
            Execute("contactcenter.db", "UPDATE calls SET body = (SELECT body FROM aside WHERE aside.id = calls.id); DROP TABLE aside");
        Execute("history.db", "DROP TRIGGER takes_none");
        await fake.PassAsync(TimeSpan.FromMinutes(10));
        fake.Services.GetRequiredService<ICallStore>().WaitingForHistory.Should().Be(0);
        fake.Logs.Clear();
        (await ExportAsync(fake)).Should().Be(HttpStatusCode.OK);
        (await PreviewAsync(fake)).Should().Be(HttpStatusCode.OK);
    }

    /// <summary>So many calls have ended and left the memory, and the history takes none.</summary>
    private async Task<FakeWebhooks> WaitingAsync(int calls)
    {
        var fake = ErasedStore.Open(_folder);
        await fake.AskAsync("/health/live");
        (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty("the history is there by then");
        Execute("history.db", "CREATE TRIGGER takes_none BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'none'); END");
        await Parallel.ForAsync(0, calls, TestContext.Current.CancellationToken, async (i, _) =>
        {
            await fake.PostAsync("/webhooks/answer", Named(CardTests.Arrival, i));
            await fake.PostAsync("/webhooks/event", Named(CardTests.CallerStatus("completed"), i));
        });
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        fake.Services.GetRequiredService<ICallStore>().WaitingForHistory.Should().Be(calls);
        fake.Logs.Clear();
        return fake;
    }

    private static string Named(string webhook, int call) => webhook.Replace("caller-leg", $"caller-{call}", StringComparison.Ordinal);

    private static async Task<HttpStatusCode> ExportAsync(FakeWebhooks fake)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/exports", new { number = ErasedStore.Number });
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> PreviewAsync(FakeWebhooks fake)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Get, $"{ErasedStore.Erasures}/preview?number={ErasedStore.Number}");
        return answer.StatusCode;
    }

    private void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File(file)};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
