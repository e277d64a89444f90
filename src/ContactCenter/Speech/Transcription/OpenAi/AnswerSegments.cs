using System.Text.Json;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Reads the segments of an answer.</summary>
internal static class AnswerSegments
{
    /// <summary>Whisper's own rule: from here on nobody speaks, if it is also unsure of the words.</summary>
    private const double NobodySpeaks = 0.6;

    private const double UnsureWords = -1;

    /// <param name="root">The answer.</param>
    /// <param name="duration">Seconds of the sound.</param>
    /// <returns>By their beginning; sounds in brackets and what was heard where nobody spoke are left out.</returns>
    public static IReadOnlyList<TranscribedSegment> Read(JsonElement root, double duration)
    {
        var words = TimedWords.Read(root);
        var segments = new List<TranscribedSegment>();
        var last = 0.0;
        foreach (var item in TolerantJson.Objects(root, "segments"))
        {
            if (SegmentOf(item, last) is not { } segment)
                continue;
            segments.Add(segment);
            last = segment.End;
        }

        if (segments.Count == 0 && !root.TryGetProperty("segments", out _) && Said(TolerantJson.Text(root, "text")) is { } text)
            segments.Add(new(0, duration, text, TimedWords.Confidence(words), []));
        TranscribedSegment[] ordered = [.. segments.OrderBy(segment => segment.Start)];
        return words.Count == 0 || ordered.Any(segment => segment.Words.Count > 0) ? ordered : TimedWords.Share(ordered, words);
    }

    private static TranscribedSegment? SegmentOf(JsonElement item, double last)
    {
        var unsure = TolerantJson.Number(item, "avg_logprob");
        if (Said(TolerantJson.Text(item, "text")) is not { } text || (TolerantJson.Number(item, "no_speech_prob") > NobodySpeaks && unsure < UnsureWords))
            return null;
        var start = Math.Max(0, TolerantJson.Number(item, "start") ?? last);
        var end = Math.Max(start, TolerantJson.Number(item, "end") ?? start);
        var words = TimedWords.Read(item);
        var told = unsure is { } mean and <= 0 ? Math.Exp(mean) : (double?)null;
        return new(start, end, text, TolerantJson.Probability(item, "confidence") ?? TimedWords.Confidence(words) ?? told, words);
    }

    /// <summary>What was spoken; <c>null</c>: nothing was, or it describes a sound.</summary>
    private static string? Said(string? text) => text?.Trim() is { Length: > 0 } said && !BracketedText.Is(said) ? said : null;
}
