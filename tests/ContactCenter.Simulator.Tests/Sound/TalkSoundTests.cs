using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class TalkSoundTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sound-tests");

    [Fact]
    public async Task A_talk_is_heard_while_it_lasts()
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync("""[{"action":"wait","timeout":1},{"action":"talk","text":"Twenty-eight letters of text"},{"action":"wait","timeout":5}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(4);

        var sound = heard();

        Signals.Level(sound, 0, 1).Should().Be(0);
        Signals.Level(sound, 1, 3).Should().BeGreaterThan(500);
        Signals.Level(sound, 3).Should().Be(0);
    }

    [Fact]
    public async Task A_break_in_its_markup_is_silence_that_lasts()
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync(
            """[{"action":"talk","text":"<speak><break time='500ms'/>Four teen letters<break time='2s'/>and more</speak>"},{"action":"wait","timeout":5}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(5);

        var sound = heard();

        Signals.Level(sound, 0, 0.5).Should().Be(0);
        Signals.Level(sound, 0.5, 1.5).Should().BeGreaterThan(500);
        Signals.Level(sound, 1.8, 3.6).Should().Be(0);
        Signals.Level(sound, 3.75, 4.2).Should().BeGreaterThan(500);
        world.Caller.Heard.Should().ContainSingle().Which.Text.Should().Be("Four teen letters and more");
    }

    [Fact]
    public async Task A_key_cuts_it()
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync("""[{"action":"talk","text":"Twenty-eight letters of text","bargeIn":true},{"action":"input","type":["dtmf"]}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(0.5);
        await world.Caller.PressAsync('1');
        await world.PassAsync(2);

        var sound = heard();

        Signals.Level(sound, 0.1, 0.5).Should().BeGreaterThan(500);
        Signals.Level(sound, 0.5).Should().Be(0);
    }

    [Fact]
    public async Task The_calls_api_speaks_to_one_leg_and_stops_at_once()
    {
        await using var world = SoundWorld.Open();
        var leg = await world.CallAsync("""[{"action":"conversation","name":"room"}]""");
        await world.CreateAsync("""[{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        var (caller, agent) = (await world.ListenAsync(world.Caller), await world.ListenAsync(world.Agent));

        await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/talk", """{"text":"Twenty-eight letters of text","level":"0.5"}""");
        await world.PassAsync(1);
        await world.SendAsync(HttpMethod.Delete, $"/v1/calls/{leg}/talk");
        await world.PassAsync(1);

        var sound = caller();
        Signals.Level(sound, 0, 1).Should().BeGreaterThan(1_000, "it is 6 dB louder");
        Signals.Level(sound, 1.1).Should().Be(0);
        Signals.Level(agent()).Should().Be(0);
    }

    [Fact]
    public async Task The_synthesiser_on_the_path_speaks_each_sentence_once_in_the_voice_that_was_asked_for()
    {
        Install("flite", Signals.Sine(3, 1_000));
        await using var world = SoundWorld.Open(options => options.SoundPrograms = _folder.FullName);
        await world.CallAsync("""[{"action":"talk","text":"Hello. $(touch pwned)","style":1,"loop":2},{"action":"wait"}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(12);

        var sound = heard();

        Signals.Goertzel(sound.AsSpan(0, 11 * Pcm.Rate), 1_000).Should().BeApproximately(8_000, 200);
        Log().Order(StringComparer.Ordinal).Should().Equal("-voice rms: $(touch pwned)", "-voice rms: Hello.");
        world.Caller.Heard.Should().OnlyContain(line => line.Text == "Hello. $(touch pwned)" && line.Outcome == HeardOutcome.Completed);
    }

    [Fact]
    public async Task A_synthesiser_that_fails_is_followed_by_the_next_and_then_by_tones()
    {
        Write("flite", "exit 1");
        await using var world = SoundWorld.Open(options => options.SoundPrograms = _folder.FullName);
        await world.CallAsync("""[{"action":"talk","text":"Twenty-eight letters of text"},{"action":"wait"}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(3);

        Signals.Level(heard(), 0, 2).Should().BeGreaterThan(500);
        world.Platform.Log.Last(100).Select(entry => entry.Text).Should()
            .Contain("flite could not speak en-US.").And.ContainSingle(text => text.StartsWith("Nothing on this machine speaks en-US"));
    }

    [Fact]
    public async Task Other_languages_are_for_espeak()
    {
        Install("flite", Signals.Sine(1, 1_000));
        Install("espeak-ng", Signals.Sine(1, 2_000));
        await using var world = SoundWorld.Open(options => options.SoundPrograms = _folder.FullName);
        await world.CallAsync("""[{"action":"talk","text":"Bonjour","language":"fr-FR"},{"action":"wait"}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(1);

        Signals.Goertzel(heard(), 2_000).Should().BeGreaterThan(7_000);
        Log().Should().Equal("-v fr: Bonjour");
    }

    [Theory]
    [InlineData("en-GB", "en-gb")]
    [InlineData("en-IN", "en-gb")]
    [InlineData("pt-BR", "pt-br")]
    [InlineData("de-DE", "de")]
    [InlineData("cmn-CN", "cmn")]
    [InlineData("yue-CN", "yue")]
    [InlineData("nb-NO", "nb")]
    [InlineData("../../etc/passwd", "en")]
    public void Languages_are_what_espeak_calls_them(string tag, string expected)
    {
        var espeak = SpeechProgram.All.Single(program => program.Name == "espeak-ng");

        espeak.Arguments(new Speaker(tag, 0), "in", "out").Should().Equal("-v", expected, "-f", "in", "-w", "out");
    }

    [Theory]
    [InlineData("flite", "en-GB")]
    [InlineData("text2wave", "en-US")]
    [InlineData("espeak-ng", "de-DE")]
    public async Task The_real_voices_speak(string program, string language)
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, program), Machine.Needs(program));
        using var renderer = new AudioRenderer(
            new SimulatorOptions { SoundPrograms = _folder.FullName }, TimeProvider.System, new Logging.EventLog(TimeProvider.System, 10), null);

        var speech = await renderer.SpeakAsync("Welcome to the contact center.", new Speaker(language, 0));

        speech.Length.Should().BeInRange(Pcm.Rate, 4 * Pcm.Rate);
        Signals.Level(speech).Should().BeGreaterThan(300);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Lays a program on the path that says the same whatever it is given, and writes down its voice and its text.</summary>
    private void Install(string name, short[] speech)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, name + ".wav"), Signals.Wav(speech));
        Write(name, $$"""
            echo "$1 $2: $(cat "$4")" >> "{{_folder.FullName}}/log"
            cp "$0.wav" "$6"
            """);
    }

    private void Write(string name, string script)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, "#!/bin/sh\n" + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string[] Log() => File.ReadAllLines(Path.Combine(_folder.FullName, "log"));
}
