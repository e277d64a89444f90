using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class PlayedSoundTests
{
    private const string File = "/audio/tone.wav";

    [Fact]
    public async Task A_stream_lasts_as_long_as_its_file()
    {
        await using var world = SoundWorld.Open();
        world.App.OnFile(File, Signals.Wav(Signals.Sine(1.5)));
        await world.CallAsync("""[{"action":"stream","streamUrl":["https://app.example.com/audio/tone.wav"],"loop":2,"level":-0.5},"""
            + """{"action":"notify","payload":{},"eventUrl":["https://app.example.com/then"]},{"action":"wait"}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(2.9);
        world.App.At("/then").Should().BeEmpty();
        await world.PassAsync(0.2);

        world.App.At("/then").Should().ContainSingle();
        Signals.Goertzel(heard().AsSpan(0, 2 * Pcm.Rate), 400).Should().BeApproximately(4_000, 50, "it is 6 dB softer");
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_is_a_tone_and_a_warning()
    {
        await using var world = SoundWorld.Open();
        world.App.On(File, System.Net.HttpStatusCode.NotFound);
        await world.CallAsync("""[{"action":"stream","streamUrl":["https://app.example.com/audio/tone.wav"]},{"action":"wait"}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(6);

        var sound = heard();
        Signals.Level(sound, 0, 5).Should().BeGreaterThan(500);
        Signals.Level(sound, 5).Should().Be(0);
        world.Platform.Log.Last(100).Should().ContainSingle(entry => entry.Text.Contains("cannot be played: the answer is 404"));
    }

    [Fact]
    public async Task A_file_whose_server_is_not_trusted_is_told_with_what_is_wrong_with_its_certificate()
    {
        await using var world = SoundWorld.Open();
        world.App.On(File, _ => throw new HttpRequestException(
            HttpRequestError.SecureConnectionError,
            "The SSL connection could not be established, see inner exception.",
            new System.Security.Authentication.AuthenticationException("The remote certificate is invalid.")));
        await world.CallAsync("""[{"action":"stream","streamUrl":["https://app.example.com/audio/tone.wav"]},{"action":"wait"}]""");
        await world.ListenAsync(world.Caller);
        await world.PassAsync(6);

        world.Platform.Log.Last(100).Should().ContainSingle(entry => entry.Text.Contains("cannot be played: The remote certificate is invalid."));
    }

    [Fact]
    public async Task Hold_music_plays_until_the_conversation_starts()
    {
        await using var world = SoundWorld.Open();
        world.App.OnFile(File, Signals.Wav(Signals.Sine(1.5)));
        await world.CallAsync("""[{"action":"conversation","name":"room","startOnEnter":false,"musicOnHoldUrl":["https://app.example.com/audio/tone.wav"]}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(4);
        Signals.Goertzel(heard().AsSpan(0, 3 * Pcm.Rate), 400).Should().BeApproximately(8_000, 50);

        await world.CreateAsync("""[{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        heard();
        await world.PassAsync(3);

        Signals.Level(heard()).Should().Be(0);
    }

    [Theory]
    [InlineData("public, max-age=60", 1, 2)]
    [InlineData("private, max-age=60", 2, 3)]
    [InlineData("no-store", 2, 3)]
    [InlineData("", 2, 3)]
    public async Task A_file_is_fetched_once_for_all_while_it_may_be_kept(string cacheControl, int together, int later)
    {
        await using var world = SoundWorld.Open();
        var fetched = 0;
        world.App.On(File, _ =>
        {
            fetched++;
            var answer = new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new ByteArrayContent(Signals.Wav(Signals.Sine(1))) };
            answer.Headers.TryAddWithoutValidation("Cache-Control", cacheControl);
            return Task.FromResult(answer);
        });

        await ListenAsync("447700900001");
        await world.PassAsync(50);
        await ListenAsync("447700900002");
        fetched.Should().Be(together);
        await world.PassAsync(11);
        await ListenAsync("447700900003");

        fetched.Should().Be(later);

        async Task ListenAsync(string phone)
        {
            world.App.On("/answer", """[{"action":"stream","streamUrl":["https://app.example.com/audio/tone.wav"]}]""");
            await world.Platform.Phone(phone).DialAsync(TestAccount.Number);
            await world.Platform.Phone(phone).EndsAsync();
        }
    }

    [Fact]
    public async Task Who_is_moved_away_leaves_the_music_behind()
    {
        await using var world = SoundWorld.Open();
        world.App.OnFile(File, Signals.Wav(Signals.Sine(1.5)));
        await world.CallAsync(
            """[{"action":"conversation","name":"waiting","startOnEnter":false,"musicOnHoldUrl":["https://app.example.com/audio/tone.wav"]}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(2);
        Signals.Level(heard()).Should().BeGreaterThan(4_000);

        await world.PutAsync(world.Caller.CurrentLeg!, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"wait","timeout":9}]}}""");
        await world.PassAsync(1);
        heard();
        await world.PassAsync(2);

        Signals.Level(heard()).Should().Be(0);
    }

    [Fact]
    public async Task The_caller_hears_the_ringback_until_somebody_answers()
    {
        await using var world = SoundWorld.Open();
        world.App.OnFile(File, Signals.Wav(Signals.Sine(1)));
        await world.CallAsync($$"""[{"action":"connect","ringbackTone":"https://app.example.com/audio/tone.wav","endpoint":["""
            + $$"""{"type":"phone","number":"{{TestAccount.Agent}}"}]}]""");
        var heard = await world.ListenAsync(world.Caller);
        await world.PassAsync(2);
        await world.Agent.AnswerAsync();
        var rung = heard();
        await world.PassAsync(2);

        Signals.Level(rung, 0, 1.9).Should().BeGreaterThan(4_000);
        Signals.Level(heard()).Should().Be(0);
    }

    [Theory]
    [InlineData('1', 697, 1_209)]
    [InlineData('6', 770, 1_477)]
    [InlineData('#', 941, 1_477)]
    public async Task Keys_sound_as_they_do_on_the_line(char key, int row, int column)
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync("""[{"action":"conversation","name":"room"}]""");
        await world.CreateAsync("""[{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        await world.PassAsync(1);
        var heard = await world.ListenAsync(world.Agent);

        await world.Caller.PressAsync(key);
        await world.PassAsync(0.2);

        var tone = heard()[..1_600];
        int[] all = [697, 770, 852, 941, 1_209, 1_336, 1_477, 1_633];
        all.OrderByDescending(frequency => Signals.Goertzel(tone, frequency)).Take(2).Order().Should().Equal(row, column);
    }

    [Fact]
    public void Phones_have_voices_of_their_own()
    {
        Speaker.At(TestAccount.Caller).Should().NotBe(Speaker.Platform).And.Be(Speaker.At(TestAccount.Caller));
        Speaker.At(TestAccount.Agent).Should().NotBe(Speaker.Platform).And.NotBe(Speaker.At(TestAccount.Caller));
    }

    [Fact]
    public async Task A_call_of_two_hours_keeps_no_sound_that_nobody_can_hear_any_more()
    {
        await using var world = SoundWorld.Open();
        await world.CallAsync("""[{"action":"talk","text":"Please hold the line. Somebody will be with you soon.","loop":0}]""");
        var heard = await world.ListenAsync(world.Caller);
        var leg = world.Caller.Line.Leg!;
        for (var minute = 0; minute < 119; minute++)
        {
            await world.Caller.SayAsync("Are you still there?");
            await world.PassAsync(60);
            heard();
        }

        leg.Sound.Ncco.Kept.Should().BeLessThan(3);
        leg.Sound.Party.Kept.Should().BeLessThan(3);
        await world.Caller.HangUpAsync();
        leg.Sound.Ncco.Kept.Should().Be(0);
    }
}
