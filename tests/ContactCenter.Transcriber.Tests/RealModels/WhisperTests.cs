using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.RealModels;

[Collection(RealModelCollection.Name)]
public sealed class WhisperTests(RealEngines engines, ITestOutputHelper output)
{
    private const int ClipsOfLanguage = 2;

    [Fact]
    public async Task The_language_is_heard_and_its_words()
    {
        var errors = new WordErrors();
        foreach (var clip in SpeechFiles.Sentences.GroupBy(clip => clip.Language, StringComparer.Ordinal).SelectMany(clips => clips.Take(ClipsOfLanguage)))
        {
            var transcript = await engines.HearAsync(TestSound.Read(clip.Path), new TranscriptionRequest());
            transcript.Language.Code.Should().Be(clip.Language, "{0} is {1}", clip.Id, clip.Text);
            transcript.Language.Probability.Should().BeGreaterThan(.5);
            transcript.Model.Should().StartWith(clip.Language == "en" ? "moonshine" : "whisper");
            var own = WordErrors.Of(clip.Text, transcript.Text, clip.Language);
            errors += own;
            output.WriteLine($"{clip.Id} {transcript.Language.Probability:F2} {own.Errors} of {own.Words}: {transcript.Text}");
        }

        output.WriteLine($"words wrong: {errors.Errors} of {errors.Words}, {errors.Rate:P1}");
        errors.Rate.Should().BeLessThanOrEqualTo(.15);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("tone")]
    [InlineData("ringback")]
    [InlineData("noise")]
    [InlineData("music")]
    public async Task Where_nobody_speaks_it_makes_nothing_up(string kind) =>
        (await engines.HearAsync(NotSpeech.Of(kind, 30), new TranscriptionRequest("whisper"))).Text.Should().BeEmpty();

    [Fact]
    public async Task Words_have_times_within_their_segment()
    {
        var transcript = await engines.HearAsync(TestSound.Read(SpeechFiles.Audio("jfk.wav")), new TranscriptionRequest("whisper", "en", Words: true));

        foreach (var said in transcript.Utterances)
        {
            said.Words.Select(word => word.Text).Should().Equal(said.Text.Split(' '));
            said.Words.Should().OnlyContain(word => word.Start >= said.Start && word.Start <= word.End && word.End <= said.End);
        }
    }

    [Fact]
    public async Task Work_that_nobody_waits_for_ends()
    {
        var engine = engines.Installed.Engines[1];
        var speech = TestSound.Read(SpeechFiles.Audio("jfk.wav"));
        using var leaving = new CancellationTokenSource();
        var work = engine.RecogniseAsync(speech, new RecognitionOptions("en"), leaving.Token);
        await leaving.CancelAsync();

        await FluentActions.Awaiting(() => work).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_engine_whose_work_was_broken_off_can_be_disposed_of_at_once()
    {
        using var installed = new InstalledEngines(SpeechFiles.English, SpeechFiles.Models);
        var engine = installed.Engines[1];
        var speech = TestSound.Read(SpeechFiles.Audio("jfk.wav"));
        using var leaving = new CancellationTokenSource();
        var work = engine.RecogniseAsync(speech, new RecognitionOptions("en"), leaving.Token);
        await leaving.CancelAsync();
        await FluentActions.Awaiting(() => work).Should().ThrowAsync<OperationCanceledException>();

        FluentActions.Invoking(((IDisposable)engine).Dispose).Should().NotThrow();
    }
}
