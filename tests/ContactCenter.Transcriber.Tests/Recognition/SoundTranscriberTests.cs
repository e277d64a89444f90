using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Recognition;

public sealed class SoundTranscriberTests
{
    private readonly FakeEngine _english = FakeCatalog.English();

    [Fact]
    public async Task Each_piece_of_speech_becomes_a_segment_at_its_place()
    {
        _english.Says.Clear();
        _english.Says.AddRange(["first", "second"]);

        var transcript = await HearAsync(new TranscriptionRequest(), WavBytes.Of((1, 0), (2, .3f), (3, 0), (1, .3f), (2, 0)), _english);

        transcript.Text.Should().Be("first second");
        transcript.Seconds.Should().Be(9);
        transcript.Model.Should().Be("moonshine-fake");
        transcript.Utterances[0].Start.Should().BeApproximately(1 - .32, .04);
        transcript.Utterances[0].End.Should().BeApproximately(3 + .32, .04);
        transcript.Utterances[1].Start.Should().BeApproximately(6 - .32, .04);
    }

    [Fact]
    public async Task Silence_is_never_heard_by_an_engine()
    {
        var transcript = await HearAsync(new TranscriptionRequest(), WavBytes.Of((20, 0)), _english, new FakeDetector("de"));

        transcript.Utterances.Should().BeEmpty();
        transcript.Model.Should().BeNull();
        transcript.Seconds.Should().Be(20);
        _english.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task What_only_describes_a_sound_and_what_is_empty_is_left_out()
    {
        _english.Says.Clear();
        _english.Says.AddRange(["(phone ringing)", "", "hello"]);

        var transcript = await HearAsync(new TranscriptionRequest(), WavBytes.Of((2, .3f), (3, 0), (2, .3f), (3, 0), (2, .3f)), _english);

        transcript.Utterances.Select(said => said.Text).Should().Equal("hello");
    }

    [Fact]
    public async Task The_first_seconds_of_speech_tell_the_language_and_are_heard_afterwards()
    {
        var whisper = new FakeDetector("de");

        var transcript = await HearAsync(
            new TranscriptionRequest(), WavBytes.Of((2, .3f), (3, 0), (4, .3f), (3, 0), (2, .3f), (3, 0), (2, .3f)), _english, whisper);

        transcript.Language.Should().Be(new DetectedLanguage("de", .97));
        transcript.Utterances.Should().HaveCount(4);
        whisper.Samples.Should().ContainSingle().Which.Should().BeInRange(5 * 16_000, 8 * 16_000);
        whisper.Asked.Should().HaveCount(4).And.OnlyContain(asked => asked.Language == "de");
        _english.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task A_sound_with_little_speech_is_told_by_what_there_is()
    {
        var whisper = new FakeDetector("es");

        (await HearAsync(new TranscriptionRequest(), WavBytes.Of((1, .3f), (2, 0)), whisper)).Language.Code.Should().Be("es");
    }

    [Fact]
    public async Task English_goes_to_the_english_engine_also_when_it_was_heard()
    {
        var transcript = await HearAsync(new TranscriptionRequest(), WavBytes.Of((8, .3f)), _english, new FakeDetector("en"));

        transcript.Model.Should().Be("moonshine-fake");
        transcript.Language.Probability.Should().Be(.97);
    }

    [Fact]
    public async Task A_language_that_is_said_is_not_detected()
    {
        var whisper = new FakeDetector("en");

        var transcript = await HearAsync(new TranscriptionRequest(Language: "es", Prompt: "Aquilo."), WavBytes.Of((8, .3f)), _english, whisper);

        transcript.Language.Should().Be(new DetectedLanguage("es", null));
        whisper.Samples.Should().BeEmpty();
        whisper.Asked.Should().OnlyContain(asked => asked.Prompt == "Aquilo.");
    }

    [Fact]
    public async Task A_language_that_nobody_serves_and_a_model_that_is_not_there_are_told()
    {
        (await RefusedAsync(new TranscriptionRequest(Language: "fr"), _english)).Code.Should().Be("language_not_served");
        (await RefusedAsync(new TranscriptionRequest("moonshine", "de"), _english, new FakeDetector("de"))).Code.Should().Be("language_not_served");
        (await RefusedAsync(new TranscriptionRequest(), new FakeDetector("xx"))).Code.Should().Be("language_not_served");
        (await RefusedAsync(new TranscriptionRequest(Model: "large"), _english)).Code.Should().Be("model_not_found");
        (await RefusedAsync(new TranscriptionRequest())).Code.Should().Be("no_model");
    }

    private static async Task<RequestException> RefusedAsync(TranscriptionRequest request, params ISpeechEngine[] engines) =>
        (await FluentActions.Awaiting(() => HearAsync(request, WavBytes.Of((8, .3f)), engines)).Should().ThrowAsync<RequestException>()).Which;

    private static async Task<Transcript> HearAsync(TranscriptionRequest request, byte[] sound, params ISpeechEngine[] engines)
    {
        using var slots = new EngineSlots(1);
        using var reader = new SoundFormats(ffmpeg: null).Open(new MemoryStream(sound));
        var progress = new TranscriptionProgress();
        var catalog = new FakeCatalog(engines);
        var transcript = await new SoundTranscriber(catalog, new SpeechScan(catalog, slots))
            .TranscribeAsync(reader, request, progress, TestContext.Current.CancellationToken);
        progress.Seconds.Should().Be(transcript.Seconds);
        progress.Segments.Should().Be(transcript.Utterances.Count);
        return transcript;
    }
}
