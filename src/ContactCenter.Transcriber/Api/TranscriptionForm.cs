using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>The fields of a request beside its sound, checked.</summary>
/// <param name="Request">How the sound is to be heard.</param>
/// <param name="Format">How the answer is to look.</param>
internal sealed record TranscriptionForm(TranscriptionRequest Request, ResponseFormat Format)
{
    /// <summary>Whisper takes 224 tokens, of several characters each.</summary>
    private const int LongestPrompt = 4_096;

    private const string Granularities = "timestamp_granularities[]";

    /// <param name="fields">The fields as they came; those that mean nothing here are passed over.</param>
    /// <exception cref="RequestException">A field is wrong.</exception>
    public static TranscriptionForm Of(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var prompt = Last(fields, "prompt");
        if (prompt is { Length: > LongestPrompt })
            throw RequestException.OfField("prompt", $"prompt is longer than {LongestPrompt} characters.");
        var words = Words(fields);
        var language = LanguageNames.CodeOf(Last(fields, "language"));
        return new TranscriptionForm(new TranscriptionRequest(Last(fields, "model"), language, prompt, words), FormatOf(Last(fields, "response_format")));
    }

    private static bool Words(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var wanted = fields.Where(field => field.Key is Granularities or "timestamp_granularities").Select(field => field.Value).ToArray();
        return wanted.All(value => value is "word" or "segment")
            ? wanted.Contains("word", StringComparer.Ordinal)
            : throw RequestException.OfField(Granularities, $"{Granularities} is word or segment.");
    }

    private static ResponseFormat FormatOf(string? word) => word switch
    {
        null or "json" => ResponseFormat.Json,
        "verbose_json" => ResponseFormat.VerboseJson,
        "text" => ResponseFormat.Text,
        "vtt" => ResponseFormat.Vtt,
        _ => throw RequestException.OfField("response_format", "response_format is json, verbose_json, text or vtt."),
    };

    private static string? Last(IReadOnlyList<KeyValuePair<string, string>> fields, string name) =>
        fields.LastOrDefault(field => field.Key == name).Value is { Length: > 0 } value ? value : null;
}
