namespace ContactCenter.AfterCall.Recordings;

/// <summary>Attributes of a call that switch steps after it off. Only the word <c>false</c> does; whatever else stands there changes nothing.</summary>
internal static class PostcallAttributes
{
    public const string Import = "postcallRecordingImportEnabled";
    public const string Transcribe = "postcallTranscribeEnabled";
    public const string Language = "postcallTranscribeLanguage";

    /// <summary>Which steps of the analysis are made; they read it.</summary>
    public const string Analysis = "postcallTranscribeComprehendAnalysis";

    private const int LongestCode = 3;

    /// <summary>Whether the sound of the call's recordings is kept; where not, it may still be put into words before it goes.</summary>
    public static bool Keep(CallSession? call) => !IsOff(call, Import);

    /// <summary>Whether the call's recordings are put into words.</summary>
    public static bool HaveWords(CallSession? call) => !IsOff(call, Transcribe);

    /// <summary>The ISO 639-1 code of what is spoken; <c>null</c>: it is not said, or it is no such code.</summary>
    public static string? LanguageOf(CallSession? call)
    {
        // Of a language with its country, such as en-GB, the engines want the first part.
        var code = ValueOf(call, Language)?.Split('-')[0].ToLowerInvariant();
        return code is { Length: 2 or LongestCode } && code.All(char.IsAsciiLetter) ? code : null;
    }

    private static bool IsOff(CallSession? call, string name) => ValueOf(call, name) == "false";

    private static string? ValueOf(CallSession? call, string name) => call?.Attributes.Values.GetValueOrDefault(name);
}
