using System.Text.Json;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.PlatformTranscripts;

/// <summary>Reads one sentence of a transcript of the platform.</summary>
internal static class PlatformSentence
{
    private const double Millisecond = .001;

    /// <returns>With an empty text where nothing was said; <c>null</c>: it is no sentence, or nobody knows when it was said.</returns>
    public static TranscribedSegment? Read(JsonElement sentence)
    {
        if (sentence.ValueKind != JsonValueKind.Object)
            return null;
        var words = WordsOf(sentence);
        var written = TolerantJson.Text(sentence, "sentence") ?? TolerantJson.Text(sentence, "raw_sentence");
        var text = (written ?? string.Join(' ', words.Select(word => word.Text))).Trim();
        if (text.Length == 0)
            return IsEmpty(sentence) ? new(0, 0, "", null, []) : null;
        if ((TimeOf(sentence, "timestamp") ?? words.Select(word => (double?)word.Start).FirstOrDefault()) is not { } start)
            return null;
        var end = words.Select(word => word.End).Append(start + (TimeOf(sentence, "duration") ?? 0)).Max();
        // Without a length nothing of it could be covered in the sound.
        return end > start ? new(start, end, text, MeanConfidence.Of(words), Spelled(text, words)) : null;
    }

    /// <summary>Whether it says by itself that nothing was said.</summary>
    private static bool IsEmpty(JsonElement sentence) =>
        sentence.TryGetProperty("sentence", out var text) && text.ValueKind == JsonValueKind.String && !TolerantJson.Objects(sentence, "words").Any();

    /// <returns>None where one of them has no times.</returns>
    private static List<HeardWord> WordsOf(JsonElement sentence)
    {
        var words = new List<HeardWord>();
        foreach (var item in TolerantJson.Objects(sentence, "words"))
        {
            if (TolerantJson.Text(item, "word")?.Trim() is not { Length: > 0 } text)
                continue;
            if (TimeOf(item, "start_time") is not { } start || TimeOf(item, "end_time") is not { } end)
                return [];
            words.Add(new(start, Math.Max(start, end), text, TolerantJson.Probability(item, "confidence")));
        }

        return words;
    }

    /// <summary>The words as the sentence writes them, with their punctuation, where it has the same ones.</summary>
    private static List<HeardWord> Spelled(string text, List<HeardWord> words)
    {
        var written = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var areSame = written.Length == words.Count && written.Zip(words).All(pair => LettersOf(pair.First) == LettersOf(pair.Second.Text));
        return areSame ? [.. words.Zip(written, (word, own) => word with { Text = own })] : words;
    }

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <returns>Seconds, not below 0.</returns>
    private static double? TimeOf(JsonElement from, string name) =>
        TolerantJson.Number(from, name) is { } milliseconds ? Math.Max(0, milliseconds * Millisecond) : null;
}
