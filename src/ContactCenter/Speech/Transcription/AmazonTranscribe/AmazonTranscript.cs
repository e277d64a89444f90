using System.Text.Json;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Reads the file that a job leaves: words with times that are text, punctuation without any, each channel for itself.</summary>
internal static class AmazonTranscript
{
    private const string Label = "ch_";

    /// <param name="json">The file.</param>
    /// <param name="sound">What was asked: its language stands in for what is not told, and its channels are answered.</param>
    /// <returns>Each channel, in order.</returns>
    /// <exception cref="JsonException">It is no transcript at all.</exception>
    public static IReadOnlyList<TranscribedSound> Read(ReadOnlyMemory<byte> json, SoundToHear sound)
    {
        using var document = JsonDocument.Parse(json);
        var isObject = document.RootElement.ValueKind == JsonValueKind.Object;
        var results = (isObject ? TolerantJson.Object(document.RootElement, "results") : null) ?? throw new JsonException("it has no 'results'");
        var words = Enumerable.Range(0, sound.Channels).Select(channel => AmazonWords.Read(ItemsOf(results, channel, sound.Channels))).ToList();
        var language = LanguageOf(results, sound);
        return [.. words.Select(own => new TranscribedSound(language, AmazonTurns.Of(own, words), Model: null))];
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement results, int channel, int channels)
    {
        if (channels == 1)
            return TolerantJson.Objects(results, "items");
        var label = FormattableString.Invariant($"{Label}{channel}");
        return TolerantJson.Object(results, "channel_labels") is { } labels
            ? TolerantJson.Objects(labels, "channels").Where(one => TolerantJson.Text(one, "channel_label") == label)
                .SelectMany(one => TolerantJson.Objects(one, "items"))
            : [];
    }

    private static HeardLanguage? LanguageOf(JsonElement results, SoundToHear sound)
    {
        if (AmazonLanguages.Of(sound.Language) is not null)
            return new(sound.Language!, null);
        if (TolerantJson.Text(results, "language_code") is not { } told || LanguageCodes.Of(told) is not { } code)
            return null;
        var scores = TolerantJson.Objects(results, "language_identification").Where(one => TolerantJson.Text(one, "code") == told);
        return new(code, scores.Select(one => TolerantJson.Probability(one, "score")).FirstOrDefault(score => score is not null));
    }
}
