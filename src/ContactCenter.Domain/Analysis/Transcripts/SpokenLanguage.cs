namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>The language of a whole recording: the one that was spoken longest; of two that were spoken equally long, the one that was heard first.</summary>
/// <param name="Language">BCP 47; <c>null</c>: no engine named one.</param>
/// <param name="Confidence">0-1; <c>null</c>: no engine gave one.</param>
internal sealed record SpokenLanguage(string? Language, double? Confidence)
{
    public static SpokenLanguage Of(IReadOnlyList<HeardChannel> channels)
    {
        var language = channels
            .SelectMany(channel => channel.Segments, (channel, said) => (Language: said.Language ?? channel.Language, Seconds: said.End - said.Start))
            .Where(said => said.Language is not null)
            .GroupBy(said => said.Language, StringComparer.OrdinalIgnoreCase)
            .MaxBy(said => said.Sum(part => part.Seconds))?.Key;
        return new(language, language is null ? null : ConfidenceOf(language, channels));
    }

    private static double? ConfidenceOf(string language, IEnumerable<HeardChannel> channels) => WeightedMean.Of(channels
        .Where(channel => !channel.Segments.IsEmpty && string.Equals(channel.Language, language, StringComparison.OrdinalIgnoreCase))
        .Select(channel => (channel.LanguageConfidence, channel.Segments.Sum(segment => segment.End - segment.Start))));
}
