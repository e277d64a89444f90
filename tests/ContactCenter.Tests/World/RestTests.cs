using System.Net;
using System.Net.Http.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.World;

public sealed class RestTests
{
    /// <remarks>What keeps the disk here is another connection; on a busy machine it is the machine.</remarks>
    [Fact]
    public async Task The_clock_of_a_world_stands_still_while_a_commit_is_under_way()
    {
        using var folder = new TestFolder();
        await using var world = new ContactCenterWorld(With(("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path)));
        var committer = world.Services.GetRequiredService<GroupCommitter>();
        await using var other = new SqliteConnection($"Data Source={world.Services.GetRequiredService<StorageFolder>().Live.Path};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await other.ExecuteAsync("BEGIN IMMEDIATE");

        var made = world.Http.PostAsJsonAsync("/api/v1/keys", new { name = "till", role = "agent" }, TestContext.Current.CancellationToken);
        await Soon.IsAsync(() => committer.State.Pending > 0);

        var settled = world.SettleAsync();
        for (var turn = 0; turn < 1_000; turn++)
            await Task.Yield();
        settled.IsCompleted.Should().BeFalse();
        await other.ExecuteAsync("COMMIT");
        await settled;
        (await made).StatusCode.Should().Be(HttpStatusCode.Created);
    }
}
