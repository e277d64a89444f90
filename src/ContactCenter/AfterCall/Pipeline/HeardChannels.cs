using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Models;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>What an engine heard of a channel, in the words of the rules.</summary>
internal static class HeardChannels
{
    /// <param name="channel">From 1.</param>
    public static HeardChannel Of(int channel, TranscribedSound sound) => new(channel, [.. sound.Segments.Select(Of)])
    {
        Language = sound.Language?.Code,
        LanguageConfidence = sound.Language?.Probability,
        IsLanguageAssumed = sound.Language is not { IsAssumed: false },
        IsOfMoonshine = sound.Model is { } model && ModelName.Is(model, ModelName.Moonshine),
    };

    private static HeardSegment Of(TranscribedSegment segment) => new(segment.Start, segment.End, segment.Text)
    {
        Confidence = segment.Confidence,
        Words = [.. segment.Words.Select(word => new TranscriptWord(word.Text, word.Start, word.End, word.Confidence))],
    };
}
