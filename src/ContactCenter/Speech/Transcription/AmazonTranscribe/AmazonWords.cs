using System.Text.Json;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>The items of a channel as words: punctuation belongs to the word before it, and its confidence says nothing.</summary>
internal static class AmazonWords
{
    public static IReadOnlyList<HeardWord> Read(IEnumerable<JsonElement> items)
    {
        var words = new List<HeardWord>();
        foreach (var item in items)
        {
            var best = TolerantJson.Objects(item, "alternatives").FirstOrDefault();
            if (best.ValueKind != JsonValueKind.Object || TolerantJson.Text(best, "content")?.Trim() is not { Length: > 0 } text)
                continue;
            if (TolerantJson.Number(item, "start_time") is { } start)
            {
                var end = Math.Max(start, TolerantJson.Number(item, "end_time") ?? start);
                words.Add(new(Math.Max(0, start), Math.Max(0, end), text, TolerantJson.Probability(best, "confidence")));
            }
            else if (words.Count > 0)
            {
                words[^1] = words[^1] with { Text = words[^1].Text + text };
            }
        }

        return words;
    }
}
