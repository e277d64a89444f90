using ContactCenter.Speech.Transcription;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>
/// The server's engine with the transcriber that was built beside it, real models and real speech. They take the whole processor, so they run alone, and
/// are skipped while the environment does not name their folders.
/// </summary>
[Collection(RealModelCollection.Name)]
public sealed class TranscriberBesideTests : IAsyncLifetime
{
    private readonly TranscriberBeside _beside = new(RealSpeech.Models);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _beside.DisposeAsync();

    [Fact]
    public async Task Real_speech_becomes_text_with_language_and_confidence()
    {
        var heard = await _beside.Engine.TranscribeAsync(RealSpeech.Of(times: 1), TestContext.Current.CancellationToken);

        string.Join(' ', heard.Segments.Select(segment => segment.Text)).Should().Contain("what you can do for your country");
        heard.Language!.Code.Should().Be("en");
        heard.Language.Probability.Should().BeGreaterThan(.8, "a multilingual model is there and has heard it");
        heard.Segments.Average(segment => segment.Confidence).Should().BeInRange(.7, 1);
        heard.Model.Should().StartWith("moonshine");
        _beside.Transcriber.State.Should().BeEquivalentTo(new { IsRunning = true, Deaths = 0 });
    }

    [Fact]
    public async Task A_sound_in_the_middle_of_which_the_transcriber_is_killed_is_told_so_and_can_be_heard_again()
    {
        var told = new List<HeardSoFar>();
        var sound = RealSpeech.Of(times: 60) with
        {
            Language = "en",
            Progress = now =>
            {
                told.Add(now);
                _beside.Kill();
            },
        };

        var hear = () => _beside.Engine.TranscribeAsync(sound, TestContext.Current.CancellationToken);

        (await hear.Should().ThrowAsync<TranscriptionException>()).Which.Fault.Should().Be(TranscriptionFault.EngineDied);
        told.Should().ContainSingle().Which.Heard.Should().BeGreaterThan(TimeSpan.Zero);
        while (_beside.Transcriber.State.Deaths == 0)
            await Task.Yield();
        _beside.Clock.Advance(TimeSpan.FromSeconds(1));
        var again = RealSpeech.Of(times: 1) with { Language = "en" };
        (await _beside.Engine.TranscribeAsync(again, TestContext.Current.CancellationToken)).Segments.Should().NotBeEmpty();
    }
}
