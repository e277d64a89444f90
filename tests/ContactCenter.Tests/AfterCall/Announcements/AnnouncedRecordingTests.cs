using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>Recordings of other systems, from the word of one to those who hear them.</summary>
public sealed class AnnouncedRecordingTests
{
    private const string Known = ""","agent":"Ann","caller":"447700900009","startedAt":"2026-01-05T09:00:00Z" """;
    private const string Department = "Recordings:Sources:Default:Department";

    [Fact]
    public async Task A_call_of_another_system_is_found_and_heard()
    {
        await using var system = await StartAsync();
        await using var world = system.World((Department, "Sales"));

        var taken = await TakenAsync(world.Http, system.Words(more: Known));
        await world.SettleAsync();

        taken.GetProperty("state").GetString().Should().Be("importing");
        system.Files.Requests.Should().ContainSingle().Which.Authorization.Should().Be(Credentials);
        var recording = (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        Text(recording, "id").Should().Be(Text(taken, "id"));
        Text(recording, "state").Should().Be("ready");
        Text(recording, "source").Should().Be("Default");
        Text(recording, "agent").Should().Be("Ann");
        Text(recording, "department").Should().Be("Sales");
        recording.GetProperty("durationSeconds").GetDouble().Should().BeApproximately(1, .001);
        using var sound = await world.AsSupervisorAsync($"/api/v1/recordings/{Text(recording, "id")}/audio");
        (await sound.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(Sound());

        var listed = (await world.GetAsync("/api/v1/calls?externalId=4711")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        var call = await world.GetAsync("/api/v1/calls/4711");
        Text(call, "callId").Should().Be(Text(taken, "callId")).And.Be(Text(listed, "callId"));
        Text(call, "externalId").Should().Be("4711");
        Text(call, "source").Should().Be("Default");
        Text(call, "caller").Should().Be("447700900009");
        Text(call, "state").Should().Be("ended");
        call.GetProperty("startedAt").GetDateTimeOffset().Should().Be(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        call.GetProperty("legs")[1].GetProperty("endpoint").GetString().Should().Be("Ann");
        call.GetProperty("recordings").GetArrayLength().Should().Be(1);
        (await world.GetAsync("/api/v1/calls?externalId=other")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task What_belongs_to_no_department_is_for_those_alone_who_may_hear_or_read_everything()
    {
        await using var system = await StartAsync();
        await using var world = system.World();
        var taken = await TakenAsync(world.Http, system.Words());
        await world.SettleAsync();

        foreach (var list in (string[])["calls", "recordings"])
        {
            (await world.GetAsync($"/api/v1/{list}")).GetProperty("total").GetInt32().Should().Be(0, "an admin hears and reads nothing");
            (await world.SupervisorJsonAsync($"/api/v1/{list}")).GetProperty("total").GetInt32().Should().Be(1);
        }

        foreach (var path in (string[])["calls/4711", $"calls/{Text(taken, "callId")}", $"recordings/{Text(taken, "id")}"])
        {
            using var hidden = await world.Http.GetAsync($"/api/v1/{path}", TestContext.Current.CancellationToken);
            hidden.StatusCode.Should().Be(HttpStatusCode.NotFound, path);
            (await world.SupervisorJsonAsync($"/api/v1/{path}")).ValueKind.Should().Be(JsonValueKind.Object);
        }

        using var unheard = await world.Http.GetAsync($"/api/v1/recordings/{Text(taken, "id")}/audio", TestContext.Current.CancellationToken);
        unheard.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_recording_of_one_of_our_calls_joins_it_while_it_lasts_and_afterwards()
    {
        await using var system = await StartAsync();
        await using var world = system.World();
        await world.TalkToSalesAsync();
        var id = Text(await world.OnlyCallAsync(), "callId");

        var live = await TakenAsync(world.Http, system.Words(id));
        await world.CallerHangsUpAsync();
        system.Files.Has(Sound(loudest: .25f));
        var ended = await TakenAsync(world.Http, system.Words(id, file: "2.wav"));
        await world.SettleAsync();

        Text(live, "callId").Should().Be(id);
        Text(ended, "callId").Should().Be(id);
        var call = await world.OnlyCallAsync();
        call.TryGetProperty("externalId", out _).Should().BeFalse();
        var recordings = call.GetProperty("recordings").EnumerateArray().ToList();
        recordings.Select(recording => Text(recording, "id")).Should().Equal(Text(live, "id"), Text(ended, "id"));
        recordings.Should().OnlyContain(recording => Text(recording, "state") == "ready" && Text(recording, "department") == "Sales");
    }

    [Fact]
    public async Task The_same_recording_is_the_same_however_it_is_told_again()
    {
        await using var system = await StartAsync();
        await using var world = system.World();

        string[] signed = [system.Words(file: "1.wav?token=a"), system.Words(file: "1.wav?token=b&Expires=5")];
        var answers = await Task.WhenAll(signed.Concat(signed).Select(body => TakenAsync(world.Http, body)));
        await world.SettleAsync();
        answers.Select(answer => Text(answer, "id")).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        system.Files.Requests.Should().ContainSingle();
        Text(await TakenAsync(world.Http, signed[0]), "state").Should().Be("ready");

        var named = await TakenAsync(world.Http, system.Words("1", ""","recording_id":7"""));
        Text(await TakenAsync(world.Http, system.Words("1", ""","recording_id":"7" """, "other.wav")), "id").Should().Be(Text(named, "id"));

        var copy = await TakenAsync(world.Http, system.Words(file: "copy.wav"));
        await world.SettleAsync();
        var twin = await world.SupervisorJsonAsync($"/api/v1/recordings/{Text(copy, "id")}");
        Text(twin, "state").Should().Be("deleted");
        Text(twin, "reason").Should().Be($"it is the same as recording {Text(answers[0], "id")}");
    }

    [Fact]
    public async Task One_that_is_told_again_while_a_slow_disk_still_takes_it_in_is_the_same()
    {
        await using var system = await StartAsync();
        using var folder = new TestFolder();
        await using var fake = new FakeWebhooks(
            settings:
            [
                .. FakeWebhooks.Kept(folder.Path), .. system.Settings().Select(setting => (setting.Key, (string?)setting.Value)), (Department, "Sales"),
            ]);
        await TakenAsync(fake.Platform, system.Words());
        await fake.SettleAsync();
        var committer = fake.Services.GetRequiredService<GroupCommitter>();
        using var slow = new SlowRows();
        using var slower = new SlowRows();
        committer.Append(slow);
        await Task.Run(slow.Begun.Wait, TestContext.Current.CancellationToken);
        committer.Append(slower);
        var first = TellAsync(fake.Platform, system.Words(file: "2.wav"));
        await Soon.IsAsync(() => committer.State.Waiting == 2);
        fake.Clock.Advance(TimeSpan.FromSeconds(3));
        using (var refused = await first)
            refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        slow.Ends.Set();
        await Task.Run(slower.Begun.Wait, TestContext.Current.CancellationToken);

        var again = TakenAsync(fake.Platform, system.Words(file: "2.wav"));
        for (var others = 0; others < 20; others++)
            (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle("it is not durable yet");
        again.IsCompleted.Should().BeFalse();
        slower.Ends.Set();
        var taken = await again;
        await fake.SettleAsync();

        var recordings = await fake.ItemsAsync("/api/v1/recordings");
        recordings.Should().HaveCount(2);
        recordings.Select(recording => Text(recording, "id")).Should().Contain(Text(taken, "id"));
        fake.Logs.Clear();
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_and_is_still_the_same()
    {
        await using var system = await StartAsync();
        using var folder = new TestFolder();
        (string, string)[] onDisk = [("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path)];
        var has = system.Files.Answer;
        system.Files.Answer = http =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        JsonElement before;
        await using (var world = system.World(onDisk))
        {
            before = await TakenAsync(world.Http, system.Words());
            await world.SettleAsync();
            Text(await world.SupervisorJsonAsync($"/api/v1/recordings/{Text(before, "id")}"), "state").Should().Be("importing");
        }

        system.Files.Answer = has;
        await using (var world = system.World(onDisk))
        {
            Text(await TakenAsync(world.Http, system.Words()), "id").Should().Be(Text(before, "id"));
            await world.RunOutAsync();
            world.Clock.Leap(TimeSpan.FromMinutes(2));
            await world.RunOutAsync();
            Text(await world.SupervisorJsonAsync($"/api/v1/recordings/{Text(before, "id")}"), "state").Should().Be("ready");
            Text(await world.SupervisorJsonAsync("/api/v1/calls/4711"), "callId").Should().Be(Text(before, "callId"), "it lies in the history by now");
            (await world.SupervisorJsonAsync("/api/v1/calls?externalId=4711")).GetProperty("total").GetInt32().Should().Be(1);
            (await world.GetAsync("/api/v1/calls")).GetProperty("total").GetInt32().Should().Be(0);
            Text(await TakenAsync(world.Http, system.Words(file: "2.wav")), "callId").Should().Be(Text(before, "callId"));
            await world.SettleAsync();
        }

        using var closed = ClosedFolder.Take(folder.Path);
        var file = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder.File("contactcenter.db"), TestContext.Current.CancellationToken));
        file.Should().NotContain("1.wav", "addresses are encrypted");
    }

    [Fact]
    public async Task Nothing_is_downloaded_from_hosts_that_the_source_does_not_name()
    {
        await using var system = await StartAsync();
        await using var world = system.World();

        var taken = await TakenAsync(world.Http, """{"call_id":"4711","recording_url":"https://169.254.169.254/latest/meta-data"}""");
        await world.SettleAsync();

        var recording = await world.SupervisorJsonAsync($"/api/v1/recordings/{Text(taken, "id")}");
        Text(recording, "state").Should().Be("failed");
        Text(recording, "reason").Should().Contain("169.254.169.254");
        system.Files.Requests.Should().BeEmpty();
        world.Logs.Clear();
    }

    [Fact]
    public async Task A_source_can_switch_steps_off_but_none_on()
    {
        await using var system = await StartAsync();
        await using var world = system.World();
        const string Off = ""","language":"de","attributes":{"PostcallRecordingImportEnabled":false,"vip":"yes"}""";
        const string On = ""","language":"en","attributes":{"postcallRecordingImportEnabled":true,"postcallTranscribeEnabled":false}""";

        var first = await TakenAsync(world.Http, system.Words(more: Off));
        await TakenAsync(world.Http, system.Words(more: On, file: "2.wav"));
        await world.SettleAsync();

        var attributes = (await world.SupervisorJsonAsync($"/api/v1/calls/{Text(first, "callId")}")).GetProperty("attributes");
        attributes.EnumerateObject().Select(attribute => $"{attribute.Name}={attribute.Value}").Should().Equal(
            "postcallRecordingImportEnabled=false", "postcallTranscribeEnabled=false", "postcallTranscribeLanguage=de");
        (await world.SupervisorJsonAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray().Should().OnlyContain(
            recording => Text(recording, "state") == "deleted");
    }

    [Theory]
    [InlineData(1, "agent", "caller")]
    [InlineData(2, "caller", "agent")]
    public async Task The_source_says_on_which_channel_its_agents_are(int channel, string first, string second)
    {
        await using var system = await StartAsync(channels: 2);
        using var speech = new SpeechServer(SpeechServer.Said("one", 0), SpeechServer.Said("two", .5));
        await using var world = new ContactCenterWorld(
            With(
            [
                .. Supervisor.Settings, .. system.Settings(), ("Recordings:Sources:Default:AgentChannel", $"{channel}"),
                ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.test"),
            ]),
            speech: speech);

        var taken = await TakenAsync(world.Http, system.Words());
        await world.SettleAsync();

        var transcript = await world.SupervisorJsonAsync($"/api/v1/calls/{Text(taken, "callId")}/transcript");
        transcript.GetProperty("segments").EnumerateArray().Select(segment => $"{Text(segment, "speaker")}: {Text(segment, "text")}")
            .Should().Equal($"{first}: one", $"{second}: two");
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>A change whose rows take as long as it is told.</summary>
    private sealed class SlowRows : StorageChange, IDisposable
    {
        public ManualResetEventSlim Begun { get; } = new();

        public ManualResetEventSlim Ends { get; } = new();

        public override void Write(RowWriter rows)
        {
            Begun.Set();
            Ends.Wait(RealTime.Limit);
        }

        public void Dispose()
        {
            Ends.Set();
            Begun.Dispose();
            Ends.Dispose();
        }
    }
}
