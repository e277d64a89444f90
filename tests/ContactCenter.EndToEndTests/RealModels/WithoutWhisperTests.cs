using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Speech.Analysis;
using ContactCenter.Speech.Transcription;
using ContactCenter.TestKit;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>An install with the English models alone, whose callers do not all speak English.</summary>
[Collection(RealModelCollection.Name)]
public sealed class WithoutWhisperTests : IAsyncLifetime
{
    private readonly TestFolder _models = new();
    private readonly TranscriberBeside _beside;

    public WithoutWhisperTests() => _beside = new(_models.Path);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _beside.DisposeAsync();
        _models.Dispose();
    }

    [Fact]
    public async Task German_that_was_taken_for_English_is_unsure_and_English_is_not()
    {
        (await IsUnsureAsync(RealSpeech.German())).Should().BeTrue();
        (await IsUnsureAsync(RealSpeech.Of(times: 2))).Should().BeFalse();
    }

    [Fact]
    public async Task Where_the_plan_speaks_German_the_sound_is_not_heard_and_the_cure_is_named()
    {
        var hear = () => _beside.Engine.TranscribeAsync(RealSpeech.German() with { AssumedLanguage = "de" }, TestContext.Current.CancellationToken);

        await hear.Should().ThrowAsync<TranscriptionException>()
            .WithMessage("No model here hears 'de'; 'models add base' brings one that hears most languages.");
    }

    private async Task<bool> IsUnsureAsync(SoundToHear sound)
    {
        var heard = await _beside.Engine.TranscribeAsync(sound with { AssumedLanguage = "en" }, TestContext.Current.CancellationToken);
        var transcript = TranscriptMerge.Of([HeardChannels.Of(1, heard)], new ChannelSides(1, 1), _beside.Engine.Name, []);
        var words = string.Join(' ', transcript.Text.Segments.Select(segment => segment.Text));
        TestContext.Current.TestOutputHelper!.WriteLine($"{transcript.Confidence:0.00}: {words}");
        return LanguageDoubt.IsUnsure(transcript, isAssumed: true, () => new LanguageReader().Read(transcript.Text, []));
    }
}
