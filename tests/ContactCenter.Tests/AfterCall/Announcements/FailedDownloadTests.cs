using System.Globalization;
using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>A download that has ended for good is given up with its reason, and tried again by whoever has mended what was wrong.</summary>
public sealed class FailedDownloadTests : IDisposable
{
    private const string Host = "Recordings:Sources:Default:AllowedHosts:0";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_whose_host_was_missing_in_the_settings_is_had_by_trying_it_again()
    {
        await using var system = await StartAsync();
        string id;
        await using (var world = World(system, host: "files.example"))
        {
            id = Text(await TakenAsync(world.Http, system.Words()), "id");
            await world.SettleAsync();

            var letter = (await DeadAsync(world)).Should().ContainSingle().Subject;
            Text(letter, "kind").Should().Be("fetchRecording");
            Text(letter, "lastError").Should().Be(await ReasonAsync(world, id));
            // Nothing is mended yet.
            await RetryAsync(world, letter);
            Text(await RecordingAsync(world, id), "state").Should().Be("failed");
            (await DeadAsync(world)).Should().ContainSingle();
            (await world.GetAsync("/health/ready")).GetProperty("deadLetters").GetInt32().Should().Be(1);
            world.Logs.Clear();
        }

        await using (var world = World(system, system.Files.Http.Authority))
        {
            await RetryAsync(world, (await DeadAsync(world)).Single());

            Text(await RecordingAsync(world, id), "state").Should().Be("ready");
            (await DeadAsync(world)).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_is_told_again_is_fetched_again_from_where_it_is_by_then(bool isOnDisk)
    {
        await using var system = await StartAsync();
        await using var world = system.World(isOnDisk ? OnDisk() : []);
        system.Files.Has("<html>Sign in first</html>"u8.ToArray(), type: "text/html");
        var named = ""","recording_id":"7" """;
        var id = Text(await TakenAsync(world.Http, system.Words(more: named)), "id");
        await world.SettleAsync();
        Text(await RecordingAsync(world, id), "state").Should().Be("failed");

        // In vain once more: it is one dead letter.
        Text(await TakenAsync(world.Http, system.Words(more: named)), "state").Should().Be("importing");
        await world.SettleAsync();
        var letter = (await DeadAsync(world)).Should().ContainSingle().Subject;
        (await world.GetAsync("/health/ready")).GetProperty("deadLetters").GetInt32().Should().Be(1);
        world.Logs.Clear();
        system.Files.Has(Sound());
        var told = await TakenAsync(world.Http, system.Words(more: named, file: "moved.wav"));
        await world.SettleAsync();

        Text(told, "id").Should().Be(id);
        Text(await RecordingAsync(world, id), "state").Should().Be("ready");
        system.Files.Requests.Select(request => request.Path).Should().Equal("/files/1.wav", "/files/1.wav", "/files/moved.wav");
        (await DeadAsync(world)).Should().BeEmpty();
        (await world.GetAsync("/health/ready")).GetProperty("deadLetters").GetInt32().Should().Be(0);
        (await TryAsync(world, letter)).Should().Be(HttpStatusCode.NotFound, "it is here");
        Text(await TakenAsync(world.Http, system.Words(more: named)), "state").Should().Be("ready");
    }

    [Fact]
    public async Task One_that_is_here_and_damaged_is_not_and_what_is_left_of_it_stays()
    {
        await using var system = await StartAsync();
        await using var world = system.World([.. OnDisk(), ("Recordings:KeepOriginal", "true")]);
        var named = ""","recording_id":"7" """;
        var id = Text(await TakenAsync(world.Http, system.Words(more: named)), "id");
        await world.SettleAsync();
        Text(await RecordingAsync(world, id), "state").Should().Be("ready");
        await world.Services.GetRequiredService<ChangedSounds>().FlagAsync(long.Parse(id, CultureInfo.InvariantCulture));
        world.Logs.Clear();
        string[] files = [.. ErasedStore.SoundFiles(_folder)];
        system.Files.Has("<html>It is gone</html>"u8.ToArray(), type: "text/html");

        var told = await TakenAsync(world.Http, system.Words(more: named));
        await world.SettleAsync();

        Text(told, "state").Should().Be("failed");
        Text(await RecordingAsync(world, id), "reason").Should().Be(ChangedSounds.Reason);
        system.Files.Requests.Should().ContainSingle("it is not asked for again");
        ErasedStore.SoundFiles(_folder).Should().Equal(files);
    }

    [Fact]
    public async Task One_that_is_only_listed_still_is_not()
    {
        await using var system = await StartAsync();
        var listing = $"[{system.Words()}]";
        system.Files.Answer = http => http.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal)
            ? Results.Text(listing, "application/json").ExecuteAsync(http)
            : Results.Text("Sign in first", "text/html").ExecuteAsync(http);
        await using var world = system.World(
            ("Recordings:Sources:Default:Poll:Url", system.Url("list.json")), ("Recordings:Sources:Default:Poll:EverySeconds", "60"));
        await Soon.IsAsync(async () => (await DeadAsync(world)).Count == 1);

        await Soon.IsAsync(async () =>
        {
            world.Clock.Leap(TimeSpan.FromMinutes(1));
            await world.SettleAsync();
            return system.Files.Requests.Count(request => request.Path.EndsWith(".json", StringComparison.Ordinal)) > 2;
        });

        system.Files.Requests.Should().ContainSingle(request => request.Path.EndsWith(".wav", StringComparison.Ordinal));
        world.Logs.Clear();
    }

    private (string, string)[] OnDisk() => [("Storage:Provider", "Sqlite"), ("Storage:Path", _folder.Path)];

    private ContactCenterWorld World(RecordingSystem system, string host) => new(With(
        [.. Supervisor.Settings, .. system.Settings().Where(setting => setting.Key != Host), (Host, host), .. OnDisk()]));

    private static async Task<IReadOnlyList<JsonElement>> DeadAsync(ContactCenterWorld world) =>
        [.. (await world.GetAsync("/api/v1/work?state=dead")).GetProperty("items").EnumerateArray()];

    private static Task<JsonElement> RecordingAsync(ContactCenterWorld world, string id) => world.SupervisorJsonAsync($"/api/v1/recordings/{id}");

    private static async Task<string> ReasonAsync(ContactCenterWorld world, string id)
    {
        var recording = await RecordingAsync(world, id);
        Text(recording, "state").Should().Be("failed");
        return Text(recording, "reason");
    }

    private static async Task RetryAsync(ContactCenterWorld world, JsonElement letter)
    {
        (await TryAsync(world, letter)).Should().Be(HttpStatusCode.Accepted);
        await world.SettleAsync();
    }

    private static async Task<HttpStatusCode> TryAsync(ContactCenterWorld world, JsonElement letter)
    {
        var path = $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry";
        using var answer = await world.Http.PostAsync(path, content: null, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
