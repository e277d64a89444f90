using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Speech.Transcription;

/// <summary>How sure an engine was of several words.</summary>
internal static class MeanConfidence
{
    /// <summary>A word without a length counts as so many seconds.</summary>
    private const double LeastSeconds = .01;

    /// <returns>0 to 1, each word by its length; <c>null</c>: none has one.</returns>
    public static double? Of(IEnumerable<HeardWord> words) =>
        WeightedMean.Of(words.Select(word => (word.Confidence, Math.Max(LeastSeconds, word.End - word.Start))));
}
