using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Recordings on their way from the platform to those who may hear them.</summary>
public sealed class RecordingImportTests
{
    private static readonly (string, string)[] Split = [("Departments:Sales:Recording", "Split"), ("Departments:Sales:Announcement", "This call is recorded.")];

    private static ContactCenterWorld World(params (string, string)[] settings) => new(
        With(
        [
            .. Supervisor.Settings,
            ("Ivr:Menus:Main:Options:5:Message", "Support"), .. settings,
        ]),
        options => options.Unspecified.RecordingFollowsLeg = true);

    [Fact]
    public async Task A_voice_message_is_brought_in_and_heard()
    {
        await using var world = World();
        await LeaveMessageAsync(world);

        var recording = (await RecordingsAsync(world)).Should().ContainSingle().Subject;
        Text(recording, "kind").Should().Be("message");
        Text(recording, "department").Should().Be("Support");
        Text(recording, "state").Should().Be("ready");
        recording.GetProperty("durationSeconds").GetDouble().Should().BeGreaterThan(1);
        recording.GetProperty("canHear").GetBoolean().Should().BeFalse("an admin sees that there are recordings, and hears none");

        using var sound = await world.AsSupervisorAsync($"/api/v1/recordings/{Text(recording, "id")}/audio");
        sound.StatusCode.Should().Be(HttpStatusCode.OK);
        sound.Headers.CacheControl!.NoStore.Should().BeTrue();
        var bytes = await sound.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        bytes.Should().HaveCount(recording.GetProperty("size").GetInt32());
        using var part = await world.AsSupervisorAsync($"/api/v1/recordings/{Text(recording, "id")}/audio", range: new(4, 43));
        part.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(bytes[4..44]);
    }

    [Fact]
    public async Task A_hearing_is_audited_once_however_many_pieces_a_player_asks_for()
    {
        await using var world = World();
        await LeaveMessageAsync(world);
        var id = Text((await RecordingsAsync(world)).Single(), "id");
        for (var piece = 0; piece < 3; piece++)
            (await world.AsSupervisorAsync($"/api/v1/recordings/{id}/audio", range: new(piece * 10, (piece * 10) + 9))).Dispose();

        var lines = (await world.GetAsync($"/api/v1/audit?action=recordingHeard&object={id}")).GetProperty("items").EnumerateArray().ToList();
        var line = lines.Should().ContainSingle().Subject;
        Text(line, "who").Should().Be("key wallboard");
        Text(line.GetProperty("after"), "department").Should().Be("Support");

        world.Clock.Leap(TimeSpan.FromMinutes(6));
        (await world.AsSupervisorAsync($"/api/v1/recordings/{id}/audio")).Dispose();
        (await world.GetAsync("/api/v1/audit?action=recordingHeard")).GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task The_shape_of_a_sound_is_there_for_its_player()
    {
        await using var world = World();
        await LeaveMessageAsync(world);
        var recording = (await RecordingsAsync(world)).Single();

        using var answer = await world.AsSupervisorAsync($"/api/v1/recordings/{Text(recording, "id")}/peaks");
        var peaks = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        peaks.GetProperty("channels").GetInt32().Should().Be(recording.GetProperty("channels").GetInt32());
        peaks.GetProperty("length").GetInt32().Should().Be((int)Math.Ceiling(recording.GetProperty("durationSeconds").GetDouble() * 10));
        var described = (await world.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty("PeaksResource");
        described.GetProperty("properties").EnumerateObject().Select(property => property.Name)
            .Should().BeEquivalentTo(peaks.EnumerateObject().Select(property => property.Name), "the API's description tells what it is");
    }

    [Fact]
    public async Task A_conversation_is_expected_while_it_lasts_and_there_afterwards()
    {
        await using var world = World(Split);
        await world.TalkToSalesAsync();
        var expected = (await RecordingsAsync(world)).Should().ContainSingle().Subject;
        Text(expected, "state").Should().Be("expected");
        Text(expected, "agent").Should().Be(SalesNumber);

        await world.CallerHangsUpAsync();

        var recording = (await RecordingsAsync(world)).Should().ContainSingle().Subject;
        Text(recording, "id").Should().Be(Text(expected, "id"));
        Text(recording, "state").Should().Be("ready");
        recording.GetProperty("channels").GetInt32().Should().Be(2);
        var call = await world.OnlyCallAsync();
        call.GetProperty("recordings")[0].GetProperty("id").GetString().Should().Be(Text(recording, "id"));
        (await world.GetAsync($"/api/v1/recordings?callId={call.GetProperty("callId").GetString()}")).GetProperty("total").GetInt32().Should().Be(1);
        (await world.GetAsync("/api/v1/recordings?kind=message")).GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Nobody_hears_a_conversation_in_which_nothing_was_covered_unless_the_owner_says_so()
    {
        await using (var world = World(Split))
        {
            await world.TalkToSalesAsync();
            await world.CallerHangsUpAsync();
            var recording = (await RecordingsAsync(world)).Single();
            Text(recording, "reason").Should().Be("notRedacted");
            using var refused = await world.AsSupervisorAsync($"/api/v1/recordings/{Text(recording, "id")}/audio");
            refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        }

        await using (var world = World([.. Split, ("Analysis:Redaction:Sound", "false")]))
        {
            await world.TalkToSalesAsync();
            await world.CallerHangsUpAsync();
            using var heard = await world.AsSupervisorAsync($"/api/v1/recordings/{Text((await RecordingsAsync(world)).Single(), "id")}/audio");
            heard.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task What_is_not_known_or_not_there_yet_is_said_so()
    {
        await using var world = World(Split);
        await world.TalkToSalesAsync();
        var id = Text((await RecordingsAsync(world)).Single(), "id");

        using var early = await world.AsSupervisorAsync($"/api/v1/recordings/{id}/audio");
        early.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await early.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("The recording is expected.");
        foreach (var unknown in (string[])["0", "x", "99999999999999999999"])
        {
            using var nothing = await world.AsSupervisorAsync($"/api/v1/recordings/{unknown}/audio");
            nothing.StatusCode.Should().Be(HttpStatusCode.NotFound, unknown);
        }
    }

    [Fact]
    public async Task What_lies_on_the_disk_tells_nothing_and_is_heard_after_a_restart()
    {
        using var folder = new TestKit.TestFolder();
        (string, string)[] onDisk = [("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path)];
        byte[] before;
        string id;
        await using (var world = World(onDisk))
        {
            await LeaveMessageAsync(world);
            id = Text((await RecordingsAsync(world)).Single(), "id");
            using var sound = await world.AsSupervisorAsync($"/api/v1/recordings/{id}/audio");
            before = await sound.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        }

        using (ClosedFolder.Take(folder.Path))
        {
            string[] files = [.. Directory.EnumerateFiles(Path.Combine(folder.Path, "recordings"), "*", SearchOption.AllDirectories)];
            files.Should().HaveCount(2, "there are sound and shape");
            foreach (var file in (string[])[.. files, folder.File("contactcenter.db")])
            {
                var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
                text.Should().NotContain("RIFF", file);
            }
        }

        await using (var world = World(onDisk))
        {
            using var sound = await world.AsSupervisorAsync($"/api/v1/recordings/{id}/audio");
            (await sound.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(before);
        }
    }

    [Fact]
    public async Task A_file_that_was_changed_is_refused_and_flagged()
    {
        using var folder = new TestKit.TestFolder();
        await using var world = World(("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path));
        await LeaveMessageAsync(world);
        var id = Text((await RecordingsAsync(world)).Single(), "id");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "recordings"), "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            bytes[^1] ^= 1;
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        }

        using var refused = await world.AsSupervisorAsync($"/api/v1/recordings/{id}/audio");

        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        var flagged = (await RecordingsAsync(world)).Single();
        Text(flagged, "state").Should().Be("failed");
        Text(flagged, "reason").Should().Be("the file was changed or is not whole");
    }

    private static async Task LeaveMessageAsync(ContactCenterWorld world)
    {
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 1 to talk");
        await world.Caller.PressAsync('5');
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("My order has not arrived");
        await world.Caller.HearsAsync("Thank you for your message");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
    }

    private static async Task<IReadOnlyList<JsonElement>> RecordingsAsync(ContactCenterWorld world)
    {
        await world.SettleAsync();
        return [.. (await world.GetAsync("/api/v1/recordings")).GetProperty("items").EnumerateArray()];
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
