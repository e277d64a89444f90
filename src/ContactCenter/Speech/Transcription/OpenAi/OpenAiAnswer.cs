using System.Text.Json;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>
/// Reads <c>verbose_json</c> as our transcriber, whisper.cpp, speaches, vLLM, faster-whisper servers and OpenAI write it: times as text, words within
/// segments or beside them, and any of them left out.
/// </summary>
internal static class OpenAiAnswer
{
    /// <param name="json">The answer's bytes.</param>
    /// <param name="sound">What was asked: its language and length stand in for what the server does not tell.</param>
    /// <exception cref="JsonException">It is no transcript at all.</exception>
    public static TranscribedSound Read(ReadOnlyMemory<byte> json, SoundToHear sound)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !(root.TryGetProperty("text", out _) || root.TryGetProperty("segments", out _)))
            throw new JsonException("it has neither 'text' nor 'segments'");
        var duration = TolerantJson.Number(root, "duration") is { } told and > 0 ? told : sound.Duration.TotalSeconds;
        var segments = AnswerSegments.Read(root, duration);
        return new(LanguageOf(root, sound), segments, TolerantJson.Text(root, "model"));
    }

    private static HeardLanguage? LanguageOf(JsonElement root, SoundToHear sound)
    {
        if (sound.Language is { } said)
            return new(said, null);
        var own = TolerantJson.Text(root, "language_code");
        var told = own ?? TolerantJson.Text(root, "detected_language") ?? TolerantJson.Text(root, "language");
        if (told is null || LanguageCodes.Of(told) is not { } code)
            return null;
        var probability = TolerantJson.Probability(root, "language_probability") ?? TolerantJson.Probability(root, "detected_language_probability");
        // Others hear the language and need not say how sure they are; our transcriber does, where it has heard it.
        return new(code, probability) { IsAssumed = own is not null && probability is null };
    }
}
