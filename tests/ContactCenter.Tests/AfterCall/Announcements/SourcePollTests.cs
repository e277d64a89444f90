using System.Collections.Concurrent;
using System.Text.Json;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>Listings of recordings that are asked for.</summary>
public sealed class SourcePollTests
{
    private const string From = "Recordings:Sources:Default:Poll:From";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_listing_is_followed_from_page_to_page_and_asked_again()
    {
        await using var system = await StartAsync();
        var pages = new ConcurrentDictionary<string, string>(StringComparer.Ordinal)
        {
            ["1"] = $"[{Entry(system, 1)},{Entry(system, 2)}]",
            ["2"] = $"[{Entry(system, 3)}]",
        };
        Lists(system, pages, second: "<list-2>; rel=\"next\"");
        await using var world = World(system, (From, "2026-01-01"));

        await Soon.IsAsync(async () => await TotalAsync(world) == 3);

        pages["2"] = $"[{Entry(system, 3)},{Entry(system, 4)}]";
        await PollAsync(world, async () => await TotalAsync(world) == 4 && await HealthAsync(world) == "ok");
        (await TotalAsync(world)).Should().Be(4);
        system.Files.Requests.Should().OnlyContain(request => request.Authorization == Credentials);
        system.Files.Requests.Select(request => request.Path).Where(path => path.EndsWith(".wav", StringComparison.Ordinal)).Should()
            .BeEquivalentTo(["/files/1.wav", "/files/2.wav", "/files/3.wav", "/files/4.wav"], "what is here already is not downloaded again");
    }

    [Fact]
    public async Task Without_a_date_what_began_before_the_first_start_is_not_taken_also_after_a_restart()
    {
        await using var system = await StartAsync();
        using var folder = new TestFolder();
        (string, string)[] onDisk = [("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path)];
        var pages = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Lists(system, pages);
        var first = new TestClock().GetUtcNow();
        pages["1"] = $"[{Entry(system, 1, first.AddHours(-1))},{Entry(system, 2, first)}]";
        await using (var world = World(system, onDisk))
        {
            await Soon.IsAsync(async () => await TotalAsync(world) == 1);
            await world.SettleAsync();
        }

        // Had it been a day before, what began meanwhile would be taken.
        await using (var file = new SqliteConnection($"Data Source={folder.File("contactcenter.db")};Pooling=False"))
            (await file.ExecuteAsync("UPDATE source_starts SET first = $first", new { first = first.AddDays(-1).UtcTicks })).Should().Be(1);
        await using (var world = World(system, onDisk))
        {
            await Soon.IsAsync(async () => await TotalAsync(world) == 2);
            await world.SettleAsync();
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_listing_is_told_until_it_is_over()
    {
        await using var system = await StartAsync();
        var isDown = true;
        var pages = new ConcurrentDictionary<string, string>(StringComparer.Ordinal) { ["1"] = $"[{Entry(system, 1)}]" };
        Lists(system, pages);
        var answer = system.Files.Answer;
        system.Files.Answer = http =>
        {
            if (!Volatile.Read(ref isDown))
                return answer(http);
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        await using var world = World(system, (From, "2026-01-01"));

        await Soon.IsAsync(() => Told(world, LogLevel.Warning) == 1);
        (await HealthAsync(world)).Should().Contain("the listing of source Default: ");
        await PollAsync(world, () => Task.FromResult(system.Files.Requests.Count >= 4));
        Told(world, LogLevel.Warning).Should().Be(1, "it is told once, however often it is tried again");
        Volatile.Write(ref isDown, false);
        await PollAsync(world, async () => await TotalAsync(world) == 1 && await HealthAsync(world) == "ok" && Told(world, LogLevel.Information) > 0);
        await world.SettleAsync();
    }

    private static ContactCenterWorld World(RecordingSystem system, params (string, string)[] settings) => new(With(
    [
        .. Supervisor.Settings, .. system.Settings(), ("Recordings:Sources:Default:Poll:Url", system.Url("list-1")),
        ("Recordings:Sources:Default:Poll:EverySeconds", "60"), .. settings,
    ]));

    /// <summary>Lets polls come until it is so.</summary>
    private static Task PollAsync(ContactCenterWorld world, Func<Task<bool>> isSo) => Soon.IsAsync(async () =>
    {
        await world.SettleAsync();
        world.Clock.Leap(Every);
        await world.SettleAsync();
        return await isSo();
    });

    private static void Lists(RecordingSystem system, ConcurrentDictionary<string, string> pages, string? second = null)
    {
        var sounds = 0;
        system.Files.Answer = http =>
        {
            var file = http.Request.Path.Value!.Split('/')[^1];
            if (!file.StartsWith("list-", StringComparison.Ordinal))
                return Foundation.Outgoing.FileServer.SendAsync(http, Sound(loudest: .01f * Interlocked.Increment(ref sounds)), tag: null, "audio/wav");
            if (file == "list-1" && second is not null)
                http.Response.Headers.Link = second;
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync(pages.GetValueOrDefault(file["list-".Length..], "[]"));
        };
    }

    private static string Entry(RecordingSystem system, int number, DateTimeOffset? startedAt = null) =>
        system.Words($"{number}", $",\"startedAt\":\"{startedAt ?? new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero):O}\"", $"{number}.wav");

    private static int Told(ContactCenterWorld world, LogLevel level) => world.Logs.Entries.Count(
        entry => entry.Level == level && entry.Message.StartsWith("The listing of source Default", StringComparison.Ordinal));

    private static async Task<string?> HealthAsync(ContactCenterWorld world) =>
        (await world.GetAsync("/health/ready")).GetProperty("checks").GetProperty("recordings").GetString();

    private static async Task<int> TotalAsync(ContactCenterWorld world)
    {
        using var answer = await world.AsSupervisorAsync("/api/v1/recordings");
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("total").GetInt32();
    }
}
