using System.Text.Json;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.PlatformTranscripts;

/// <summary>
/// Reads a transcript as the platform keeps it: sentences of each channel, with times in milliseconds. What is not understood is an error and not left
/// out, since by what was said it is decided what people may hear.
/// </summary>
internal static class PlatformTranscript
{
    private const int MostChannels = 32;

    /// <param name="json">The file.</param>
    /// <param name="language">The tag of the language that the platform was told to hear, as it tells none; <c>null</c>: nobody knows.</param>
    /// <returns>Each channel, in order; at least one.</returns>
    /// <exception cref="JsonException">It is no transcript. The message has nothing of what was said.</exception>
    public static IReadOnlyList<TranscribedSound> Read(ReadOnlyMemory<byte> json, string? language)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (ListOf(document.RootElement, "channels") is not { } channels || channels.GetArrayLength() is 0 or > MostChannels)
                throw new JsonException($"it has no 'channels', 1 to {MostChannels}");
            var heard = language is not null && LanguageCodes.Of(language) is { } code ? new HeardLanguage(Usual(code), null) { IsAssumed = true } : null;
            return [.. channels.EnumerateArray().Select((channel, i) => new TranscribedSound(heard, SegmentsOf(channel, i + 1), Model: null))];
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("a text in it is none", fault);
        }
    }

    /// <summary>The platform tells Mandarin and Bokmål from their languages.</summary>
    private static string Usual(string code) => code switch
    {
        "cmn" => "zh",
        "nb" => "no",
        _ => code,
    };

    /// <param name="channel">One of the list.</param>
    /// <param name="number">From 1.</param>
    private static IReadOnlyList<TranscribedSegment> SegmentsOf(JsonElement channel, int number)
    {
        var sentences = ListOf(channel, "transcript") ?? throw new JsonException($"channel {number} has no 'transcript'");
        var segments = sentences.EnumerateArray().Select((sentence, i) =>
            PlatformSentence.Read(sentence) ?? throw new JsonException($"sentence {i + 1} of channel {number} has no text or no time"));
        return [.. segments.Where(segment => segment.Text.Length > 0).OrderBy(segment => segment.Start)];
    }

    private static JsonElement? ListOf(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list : null;
}
