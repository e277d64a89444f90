using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.RealModels;

[Collection(RealModelCollection.Name)]
public sealed class MoonshineTests(RealEngines engines, ITestOutputHelper output)
{
    private static readonly TranscriptionRequest English = new(Language: "en");

    [Fact]
    public async Task Real_clips_over_a_telephone_have_few_wrong_words()
    {
        var errors = new WordErrors();
        foreach (var clip in SpeechFiles.Clips)
        {
            var transcript = await engines.HearAsync(TestSound.ReadOverTelephone(clip.Path), English);
            var own = WordErrors.Of(clip.Text, transcript.Text, clip.Language);
            errors += own;
            if (own.Errors > 0)
                output.WriteLine($"{clip.Id}: {own.Errors} of {own.Words}: {transcript.Text}");
        }

        output.WriteLine($"words wrong: {errors.Errors} of {errors.Words}, {errors.Rate:P1}");
        errors.Words.Should().BeGreaterThan(300);
        errors.Rate.Should().BeLessThanOrEqualTo(.06);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("tone")]
    [InlineData("ringback")]
    [InlineData("noise")]
    [InlineData("music")]
    public async Task Where_nobody_speaks_nothing_is_heard(string kind) =>
        (await engines.HearAsync(NotSpeech.Of(kind, 30), English)).Text.Should().BeEmpty();

    [Fact]
    public async Task Confidence_falls_with_noise()
    {
        var (clean, noisy) = (new List<Utterance>(), new List<Utterance>());
        foreach (var clip in SpeechFiles.Clips.Where(clip => clip.Id.StartsWith("arctic", StringComparison.Ordinal)))
        {
            var speech = TestSound.Read(clip.Path);
            clean.AddRange((await engines.HearAsync(speech, English)).Utterances);
            noisy.AddRange((await engines.HearAsync(NotSpeech.Mixed(speech, .2f), English)).Utterances);
        }

        output.WriteLine($"confidence {clean.Average(said => said.Confidence):F3}, in noise {noisy.Average(said => said.Confidence):F3}");
        clean.Average(said => said.Confidence).Should().BeGreaterThan(noisy.Average(said => said.Confidence) + .1);
    }

    [Fact]
    public async Task Work_that_nobody_waits_for_ends()
    {
        var engine = engines.Installed.Engines[0];
        var speech = TestSound.Read(SpeechFiles.Audio("jfk.wav"));
        using var leaving = new CancellationTokenSource();
        await leaving.CancelAsync();

        await FluentActions.Awaiting(() => engine.RecogniseAsync(speech, new RecognitionOptions("en"), leaving.Token))
            .Should().ThrowAsync<OperationCanceledException>();

        (await engine.RecogniseAsync(speech, new RecognitionOptions("en"), TestContext.Current.CancellationToken)).Should().ContainSingle();
    }

    [Fact]
    public async Task Several_threads_hear_the_same_as_one()
    {
        var speech = TestSound.Read(SpeechFiles.Audio("arctic1.wav"));
        var engine = engines.Installed.Engines[0];

        var heard = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => engine.RecogniseAsync(speech, new RecognitionOptions("en"), TestContext.Current.CancellationToken))));

        heard.Select(said => said[0].Text).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task The_server_answers_with_real_words()
    {
        await using var server = await TestServer.StartAsync(engines.Installed);
        var wav = WavBytes.Of(TestSound.Read(SpeechFiles.Audio("jfk.wav")));

        var (_, body) = await server.PostAsync(Forms.Of(wav, ("model", "moonshine-base")));

        body.GetProperty("text").GetString().Should().Contain("what you can do for your country");
    }
}
