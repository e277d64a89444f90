using System.Text.Json;
using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class RecordedSoundTests
{
    private const string Join = """{"action":"conversation","name":"room"}""";

    [Fact]
    public async Task Split_has_the_caller_left_and_what_the_caller_hears_right()
    {
        var channels = await RecordAsync("""{"action":"record","format":"wav","split":"conversation","eventUrl":["https://app.example.com/recording"]}""");

        channels.Should().HaveCount(2);
        Signals.PeopleOn(channels[0]).Should().Be("caller");
        Signals.PeopleOn(channels[1]).Should().Be("agent");
    }

    [Fact]
    public async Task Each_leg_has_a_channel_in_the_order_in_which_they_joined()
    {
        var channels = await RecordAsync("""{"action":"record","split":"conversation","channels":3,"eventUrl":["https://app.example.com/recording"]}""");

        channels.Select(Signals.PeopleOn).Should().Equal("caller", "agent", "");
    }

    [Fact]
    public async Task Legs_beyond_the_last_channel_share_it()
    {
        var channels = await RecordAsync(
            """{"action":"record","format":"wav","split":"conversation","channels":1,"eventUrl":["https://app.example.com/recording"]}""");

        channels.Select(Signals.PeopleOn).Should().Equal("caller agent");
    }

    [Fact]
    public async Task Otherwise_all_is_mixed_to_one()
    {
        var channels = await RecordAsync("""{"action":"record","format":"wav","eventUrl":["https://app.example.com/recording"]}""");

        channels.Select(Signals.PeopleOn).Should().Equal("caller agent");
    }

    [Fact]
    public async Task Who_is_muted_is_not_recorded()
    {
        var channels = await RecordAsync(
            """{"action":"record","format":"wav","split":"conversation","channels":2,"eventUrl":["https://app.example.com/recording"]}""",
            world => world.PutAsync(world.Caller.CurrentLeg!, """{"action":"mute"}"""));

        channels.Select(Signals.PeopleOn).Should().Equal("", "agent");
    }

    [Fact]
    public async Task A_talk_is_on_the_side_of_what_is_heard()
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync("""[{"action":"record","format":"wav","split":"conversation","eventUrl":["https://app.example.com/recording"]},"""
            + """{"action":"talk","text":"Twenty-eight letters of text"}]""");
        await world.Caller.EndsAsync();

        var channels = await world.RecordedAsync();

        Signals.Level(channels[0]).Should().Be(0);
        Signals.Level(channels[1], 0, 2).Should().BeGreaterThan(500);
    }

    [Theory]
    [InlineData(false, "", "")]
    [InlineData(true, "", "played")]
    public async Task Channels_are_the_legs_and_what_is_played_is_on_the_last_or_on_none(bool shares, params string[] expected)
    {
        await using var world = SoundWorld.Open(options => options.Unspecified.PlayedSharesLastChannel = shares);
        world.App.OnFile("/tone.wav", Signals.Wav(Signals.Sine(3, 1_000)));
        await world.CallAsync("""[{"action":"record","format":"wav","split":"conversation","channels":2,"eventUrl":"""
            + """["https://app.example.com/recording"]},{"action":"stream","streamUrl":["https://app.example.com/tone.wav"]}]""");
        await world.Caller.EndsAsync();

        var channels = await world.RecordedAsync();

        channels.Select(channel => Signals.Goertzel(channel, 1_000) > 300 ? "played" : "").Should().Equal(expected);
    }

    [Fact]
    public async Task The_beep_is_heard_and_what_follows_is_recorded_until_real_silence()
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync("""[{"action":"record","format":"wav","beepStart":true,"endOnSilence":3,"eventUrl":["https://app.example.com/recording"]},"""
            + """{"action":"wait","timeout":1}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(1);
        await world.Caller.PlayAsync(Signals.Wav([.. Signals.Sine(2), .. new short[Pcm.Rate], .. Signals.Sine(1)]));
        await world.PassAsync(6.9);
        world.App.At("/recording").Should().BeEmpty("the file was silent for a second only");

        await world.PassAsync(0.2);

        var sound = (await world.RecordedAsync()).Single();
        Pcm.Seconds(sound.Length).Should().BeApproximately(8, 0.01);
        Signals.Level(sound, 1, 3).Should().BeApproximately(8_000 / Math.Sqrt(2), 10);
        Signals.Level(sound, 5).Should().Be(0);
        Signals.Goertzel(heard().AsSpan(0, Pcm.Rate / 2), 1_000).Should().BeGreaterThan(3_000);
    }

    [Fact]
    public async Task A_conversation_is_recorded_as_everybody_in_it_is_heard()
    {
        await using var world = SoundWorld.Open();
        await TalkAsync(world, """{"action":"conversation","name":"room","record":true,"eventUrl":["https://app.example.com/recording"]}""", null);
        await world.Agent.HangUpAsync();
        await world.Caller.HangUpAsync();
        await world.SettleAsync();
        var recording = world.App.At("/recording").Single();

        var file = await world.FetchAsync(recording.Text("recording_url")!);

        file.Type.Should().Be("audio/wav", "nothing encodes MP3 here");
        Signals.PeopleOn(Signals.Channels(file.Content).Single()).Should().Be("caller agent");
    }

    [Fact]
    public async Task A_transcript_has_the_words_of_each_channel()
    {
        await using var world = SoundWorld.Open();
        await TalkAsync(
            world,
            """{"action":"record","format":"wav","split":"conversation","transcription":{"eventUrl":["https://app.example.com/transcript"]}},""" + Join,
            null);
        await world.Caller.HangUpAsync();
        await world.SettleAsync();

        var file = await world.FetchAsync(world.App.At("/transcript").Single().Text("transcription_url")!);

        JsonElement.Parse(file.Content).GetProperty("channels").EnumerateArray()
            .Select(channel =>
                string.Join('|', channel.GetProperty("transcript").EnumerateArray().Select(sentence => sentence.GetProperty("sentence").GetString())))
            .Should().Equal("I am the caller.", "And I am the agent.");
    }

    [Fact]
    public async Task What_was_said_into_an_input_can_be_fetched()
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync(
            """[{"action":"input","type":["speech"],"speech":{"saveAudio":true,"startTimeout":10},"eventUrl":["https://app.example.com/input"]}]""");
        await world.Caller.PlayAsync(Signals.Wav(Signals.Sine(1)));
        await world.Caller.SayAsync("I would like to talk to sales");
        await world.PassAsync(8);

        var file = await world.FetchAsync(world.App.At("/input").Single().Json.GetProperty("speech").GetProperty("recording_url").GetString()!);

        var sound = Signals.Channels(file.Content).Single();
        Signals.Level(sound, 0, 1).Should().BeGreaterThan(5_000);
        Signals.Level(sound, 1, 3).Should().BeInRange(500, 2_000, "words are tones here");
    }

    [Fact]
    public async Task Files_expire()
    {
        await using var world = SoundWorld.Open(options => options.FilesKeptFor = TimeSpan.FromDays(2));
        await world.CallAsync("""[{"action":"record","timeOut":3,"eventUrl":["https://app.example.com/recording"]}]""");
        await world.Caller.EndsAsync();
        var path = new Uri(world.App.At("/recording").Single().Text("recording_url")!).AbsolutePath;

        world.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        (await world.SendAsync(HttpMethod.Get, path)).Status.Should().Be(200);
        (await world.SendAsync(HttpMethod.Get, path, token: "none")).Status.Should().Be(401);
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        (await world.SendAsync(HttpMethod.Get, path)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Mp3_is_exactly_as_long_as_was_announced_and_can_be_played()
    {
        Machine.Needs("ffmpeg");
        await using var world = SoundWorld.Open(options => options.SoundPrograms = null);
        await world.CallAsync("""[{"action":"record","split":"conversation","timeOut":4,"eventUrl":["https://app.example.com/recording"]}]""");
        await world.Caller.PlayAsync(Signals.Wav(Signals.Sine(3)));
        await world.Caller.EndsAsync();
        var recording = world.App.At("/recording").Single();

        var file = await world.FetchAsync(recording.Text("recording_url")!);

        file.Type.Should().Be("audio/mpeg");
        file.Content.Should().HaveCount(recording.Json.GetProperty("size").GetInt32());
        world.App.OnFile("/again.mp3", file.Content);
        using var renderer = new AudioRenderer(new SimulatorOptions(), world.Clock, world.Platform.Log, () => world.App);
        var sound = await renderer.FetchAsync("https://app.example.com/again.mp3", 0);
        Pcm.Seconds(sound.Length).Should().BeApproximately(4, 0.2);
        Signals.Goertzel(sound.AsSpan(Pcm.Rate, Pcm.Rate), 400).Should().BeApproximately(4_000, 1_000, "one of two sides speaks");
    }

    /// <summary>The caller records and then talks with the agent.</summary>
    private static async Task<short[][]> RecordAsync(string record, Func<TestWorld, Task>? before = null)
    {
        await using var world = SoundWorld.Open();
        await TalkAsync(world, $"{record},{Join}", before);
        await world.Caller.HangUpAsync();
        await world.SettleAsync();
        return await world.RecordedAsync();
    }

    private static async Task TalkAsync(TestWorld world, string actions, Func<TestWorld, Task>? before)
    {
        await world.CallAsync($"[{actions}]");
        await world.CreateAsync($"[{Join}]");
        await world.Agent.AnswerAsync();
        await (before?.Invoke(world) ?? Task.CompletedTask);
        await world.PassAsync(2);
        await world.Caller.PlayAsync(Signals.Wav(Signals.Sine(2, 400)));
        await world.Caller.SayAsync("I am the caller.");
        await world.PassAsync(5);
        await world.Agent.PlayAsync(Signals.Wav(Signals.Sine(2, 1_000)));
        await world.Agent.SayAsync("And I am the agent.");
        await world.PassAsync(5);
    }
}
