using System.Text.Json;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>
/// Reads the words of an answer or of one of its segments. Where some begin with a blank they are parts of words, as whisper.cpp's are, and are joined.
/// </summary>
internal static class TimedWords
{
    /// <summary>Less is none: the logarithm of nothing is not to decide over a whole segment.</summary>
    private const double LeastProbability = 1e-6;

    /// <param name="from">What has <c>words</c>.</param>
    /// <returns>None where one of them has no times.</returns>
    public static IReadOnlyList<HeardWord> Read(JsonElement from)
    {
        var parts = new List<Part>();
        foreach (var item in TolerantJson.Objects(from, "words"))
        {
            if ((TolerantJson.Text(item, "word") ?? TolerantJson.Text(item, "text")) is not { } text)
                continue;
            if (TolerantJson.Number(item, "start") is not { } start || TolerantJson.Number(item, "end") is not { } end)
                return [];
            parts.Add(new(Math.Max(0, start), end, text, TolerantJson.Probability(item, "probability") ?? TolerantJson.Probability(item, "confidence")));
        }

        var areParts = parts.Skip(1).Any(part => char.IsWhiteSpace(part.Text[0]));
        var words = new List<List<Part>>();
        foreach (var part in parts)
        {
            if (words.Count == 0 || !areParts || char.IsWhiteSpace(part.Text[0]))
                words.Add([]);
            words[^1].Add(part);
        }

        return [.. words.Select(Join).Where(word => word.Text.Length > 0)];
    }

    /// <summary>The geometric mean; <c>null</c>: none has a probability.</summary>
    public static double? Confidence(IReadOnlyList<HeardWord> words) => Mean(words.Select(word => word.Confidence));

    /// <summary>Gives each segment the words whose middle lies in it.</summary>
    public static IReadOnlyList<TranscribedSegment> Share(IReadOnlyList<TranscribedSegment> segments, IReadOnlyList<HeardWord> words)
    {
        if (segments.Count == 0)
            return segments;
        var shares = segments.Select(_ => new List<HeardWord>()).ToArray();
        var current = 0;
        foreach (var word in words.OrderBy(word => word.Start))
        {
            while (current < segments.Count - 1 && (word.Start + word.End) / 2 >= segments[current + 1].Start)
                current++;
            shares[current].Add(word);
        }

        return [.. segments.Select((segment, i) => segment with { Words = shares[i], Confidence = segment.Confidence ?? Confidence(shares[i]) })];
    }

    private static HeardWord Join(List<Part> parts)
    {
        var start = parts[0].Start;
        return new(start, Math.Max(start, parts[^1].End), string.Concat(parts.Select(part => part.Text)).Trim(), Mean(parts.Select(part => part.Probability)));
    }

    private static double? Mean(IEnumerable<double?> probabilities)
    {
        double[] known = [.. probabilities.OfType<double>().Select(probability => Math.Log(Math.Max(LeastProbability, probability)))];
        return known.Length == 0 ? null : Math.Exp(known.Average());
    }

    /// <summary>A word, or a part of one.</summary>
    private readonly record struct Part(double Start, double End, string Text, double? Probability);
}
