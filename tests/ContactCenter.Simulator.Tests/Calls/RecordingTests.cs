using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class RecordingTests
{
    [Fact]
    public async Task A_recording_without_a_condition_lasts_as_long_as_the_call()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"record","eventUrl":["https://app.example.com/recording"]},{"action":"wait","timeout":12}]""");

        await world.Caller.EndsAsync();

        Golden.Matches(world.App.At("/recording").Single().Body);
    }

    [Theory]
    [InlineData("\"timeOut\":30", "", 30)]
    [InlineData("\"endOnSilence\":4", "", 4)]
    [InlineData("\"endOnKey\":\"#\",\"timeOut\":30", "1#", 0)]
    public async Task With_a_condition_the_next_action_waits(string condition, string keys, double seconds)
    {
        await using var world = new TestWorld();
        var start = world.Clock.GetUtcNow();
        world.App.On("/recording", "");
        await world.CallAsync($$"""[{"action":"record","eventUrl":["https://app.example.com/recording"],{{condition}}},{"action":"notify","payload":"""
            + """{},"eventUrl":["https://app.example.com/then"]},{"action":"wait"}]""");

        await world.Caller.PressAsync(keys);
        await world.PassAsync(seconds);

        world.App.At("/then").Should().ContainSingle();
        world.App.At("/recording").Should().ContainSingle();
        (world.Clock.GetUtcNow() - start).TotalSeconds.Should().Be(seconds);
    }

    [Theory]
    [InlineData("\"timeOut\":30", "", 30)]
    [InlineData("\"endOnSilence\":4", "", 4)]
    [InlineData("\"endOnKey\":\"#\",\"timeOut\":30", "#", 0)]
    public async Task Its_condition_ends_it_also_when_the_leg_does_something_else_meanwhile(string condition, string keys, double seconds)
    {
        await using var world = new TestWorld();
        world.App.On("/recording", "");
        var leg = await world.CallAsync($$"""[{"action":"record","eventUrl":["https://app.example.com/recording"],{{condition}}}]""");
        await world.PutAsync(leg, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"wait","timeout":3600}]}}""");

        await world.Caller.PressAsync(keys);
        await world.PassAsync(seconds);

        world.App.At("/recording").Should().ContainSingle();
    }

    [Fact]
    public async Task Silence_counts_from_the_last_word()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"record","endOnSilence":3,"eventUrl":["https://app.example.com/recording"]}]""");

        await world.PassAsync(2);
        await world.Caller.SayAsync("twenty-eight letters of text");
        await world.PassAsync(4.9);
        world.App.At("/recording").Should().BeEmpty();
        await world.PassAsync(0.1);

        world.App.At("/recording").Should().ContainSingle();
    }

    [Theory]
    [InlineData("wav", "audio/wav", "RIFF", 44 + (2 * 16_000 * 5))]
    [InlineData("mp3", "audio/mpeg", "\u00ff\u00f3H\u00c4", 139 * 144)]
    public async Task The_file_is_silence_of_the_right_length(string format, string type, string begins, int size)
    {
        await using var world = new TestWorld();
        await world.CallAsync($$"""[{"action":"record","format":"{{format}}","timeOut":5,"eventUrl":["https://app.example.com/recording"]}]""");
        await world.Caller.EndsAsync();
        var recording = world.App.At("/recording").Single();

        var file = await world.FetchAsync(recording.Text("recording_url")!);

        file.Type.Should().Be(type);
        file.Content.Should().HaveCount(size);
        recording.Json.GetProperty("size").GetInt32().Should().Be(size);
        Encoding.Latin1.GetString(file.Content, 0, begins.Length).Should().Be(begins);
    }

    [Fact]
    public async Task A_recording_too_long_for_a_file_ends_with_the_file_and_the_call_ends_nevertheless()
    {
        await using var world = new TestWorld();
        await world.CallAsync(
            """[{"action":"record","split":"conversation","channels":32,"eventUrl":["https://app.example.com/recording"]},{"action":"wait","timeout":3600}]""");
        await world.PassAsync(3_599);

        await world.Caller.HangUpAsync();

        world.App.At("/recording").Single().Json.GetProperty("size").GetInt64().Should().BeInRange(2_147_000_000, Array.MaxLength);
        world.App.Statuses().Should().EndWith("completed");
        world.Platform.Legs.Should().BeEmpty();
    }

    [Fact]
    public async Task A_transcript_has_what_was_said()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"record","eventUrl":["https://app.example.com/recording"],"transcription":{"eventUrl":"""
            + """["https://app.example.com/transcript"]}},{"action":"wait","timeout":4}]""");
        await world.PassAsync(1);
        await world.Caller.SayAsync("My parcel is late.");
        await world.Caller.EndsAsync();

        var told = world.App.At("/transcript").Single();
        var file = await world.FetchAsync(told.Text("transcription_url")!);

        told.Text("status").Should().Be("transcribed");
        told.Text("recording_uuid").Should().Be(world.App.At("/recording").Single().Text("recording_uuid"));
        Golden.Matches(Encoding.UTF8.GetString(file.Content));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_any_speed_file_and_transcript_count_what_was_to_be_heard(bool sound)
    {
        await using var world = new TestWorld(options => (options.Speed, options.Sound, options.SoundPrograms) = (4, sound, ""));
        await world.CallAsync(
            """[{"action":"record","format":"wav","eventUrl":["https://app.example.com/recording"],"transcription":{}},{"action":"wait","timeout":40}]""");
        await world.PassAsync(2.5);
        await world.Caller.SayAsync("My parcel is late.");
        await world.Caller.EndsAsync();
        var (recording, told) = (world.App.At("/recording")[0], world.App.At("/recording")[1]);

        var transcript = JsonElement.Parse((await world.FetchAsync(told.Text("transcription_url")!)).Content).GetProperty("channels")[0];

        recording.Json.GetProperty("size").GetInt32().Should().Be(44 + (2 * 16_000 * 40));
        transcript.GetProperty("duration").GetDouble().Should().Be(40);
        transcript.GetProperty("transcript")[0].GetProperty("timestamp").GetInt32().Should().Be(10_000);
        Times(recording.Json).Should().Be(TimeSpan.FromSeconds(10), "instants are the clock's");
    }

    [Fact]
    public async Task A_moderated_conversation_is_recorded_from_its_start()
    {
        await using var world = new TestWorld();
        const string Room = """[{"action":"conversation","name":"room","startOnEnter":START,"endOnExit":true,"record":true,"eventUrl":"""
            + """["https://app.example.com/recording"]}]""";
        await world.CallAsync(Room.Replace("START", "false", StringComparison.Ordinal));
        await world.PassAsync(20);
        await world.CreateAsync(Room.Replace("START", "true", StringComparison.Ordinal));
        await world.Agent.AnswerAsync();
        await world.PassAsync(10);
        await world.Caller.HangUpAsync();
        await world.Agent.EndsAsync();

        var recording = world.App.At("/recording").Single();
        Times(recording.Json).Should().Be(TimeSpan.FromSeconds(10));
        world.App.Deliveries.Where(delivery => delivery.Text("type") == "transfer").Select(delivery => delivery.Text("conversation_uuid_to"))
            .Should().OnlyContain(id => id == recording.Text("conversation_uuid"));
    }

    [Fact]
    public async Task A_conversation_s_recording_is_the_conversation_s_when_who_began_it_is_elsewhere_by_then()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(
            """[{"action":"conversation","name":"room","record":true,"transcription":{},"eventUrl":["https://app.example.com/recording"]}]""");
        await world.CreateAsync("""[{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        var room = world.Platform.Conversations.Single().Id;
        await world.PutAsync(leg, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"wait","timeout":60}]}}""");
        await world.PassAsync(1);

        await world.Agent.HangUpAsync();

        world.Platform.Legs.Single().ConversationId.Should().NotBe(room);
        world.App.At("/recording").Should().HaveCount(2).And.OnlyContain(delivery => delivery.Text("conversation_uuid") == room);
    }

    [Fact]
    public async Task A_beep_announces_it()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"record","beepStart":true,"timeOut":3}]""");

        world.Caller.Heard.Should().ContainSingle(line => line.Source == HeardSource.Tone && line.Text == "beep");
    }

    private static TimeSpan Times(JsonElement recording) =>
        recording.GetProperty("end_time").GetDateTimeOffset() - recording.GetProperty("start_time").GetDateTimeOffset();
}
