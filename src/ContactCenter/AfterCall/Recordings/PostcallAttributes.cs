namespace ContactCenter.AfterCall.Recordings;

/// <summary>Attributes of a call that switch steps after it off. Only the word <c>false</c> does; whatever else stands there changes nothing.</summary>
internal static class PostcallAttributes
{
    public const string Import = "postcallRecordingImportEnabled";
    public const string Transcribe = TranscriptionScript.Switch;
    public const string Language = TranscriptionScript.Language;

    /// <summary>Which steps of the analysis are made; they read it.</summary>
    public const string Analysis = "postcallTranscribeComprehendAnalysis";

    private const string Engine = "Transcription:Engine";
    private const string On = "true";

    /// <summary>The parts of the analysis, by the names that the field's best-known product gives them.</summary>
    private static readonly IReadOnlyList<string> AnalysisParts = ["snt", "kw", "dl", "ne", "syn"];

    /// <summary>Whether the sound of the call's recordings is kept; where not, it may still be put into words before it goes.</summary>
    public static bool Keep(CallSession? call) => !IsOff(call, Import);

    /// <summary>Whether the call's recordings are put into words.</summary>
    public static bool HaveWords(CallSession? call) => !IsOff(call, Transcribe);

    /// <summary>Whether words of the call are asked for in so many words, or an analysis of them.</summary>
    public static bool AskForWords(CallSession? call) =>
        HaveWords(call) && (ValueOf(call, Transcribe) == On || (call is not null && AskForAnalysis(call)));

    /// <summary>
    /// The ISO 639-1 code of what is spoken; <c>null</c>: it is not said, or it is no code of a language. Of a language with its country, such as en-GB, the
    /// engines want the first part.
    /// </summary>
    public static string? LanguageOf(CallSession? call) => ValueOf(call, Language) is { } said ? LanguageCode.KnownOf(said) : null;

    /// <summary>Whether a step of the analysis is made of the call: an attribute without a word in it switches all of them off.</summary>
    /// <param name="call">The call.</param>
    /// <param name="part">One of <see cref="AnalysisParts"/>; <c>null</c>: a step that the attribute does not name.</param>
    public static bool Analyse(CallSession? call, string? part) =>
        ValueOf(call, Analysis) is null || AnalysisPartsOf(call!) is { Length: > 0 } named && (part is null || named.Contains(part, StringComparer.Ordinal));

    /// <summary>Whether the attribute of that name is read before a recording is brought in.</summary>
    public static bool IsOfImport(string name) => Is(name, Import);

    /// <summary>Whether it says that recordings are put into words.</summary>
    public static bool IsOfWords(string name) => Is(name, Transcribe);

    /// <summary>Whether it says in which language they are heard.</summary>
    public static bool IsOfLanguage(string name) => Is(name, Language);

    /// <summary>Whether it is read by the steps of the analysis.</summary>
    public static bool IsOfAnalysis(string name) => Is(name, Analysis);

    /// <summary>The parts of the analysis that both values name, as they stand in the first; empty: there are none.</summary>
    public static string CommonParts(string value, string other)
    {
        var (parts, others) = (PartsOf(value), PartsOf(other));
        return Array.TrueForAll(parts, part => others.Contains(part, StringComparer.Ordinal))
            ? value
            : string.Join(',', parts.Where(part => others.Contains(part, StringComparer.Ordinal)));
    }

    /// <summary>
    /// What those attributes say that nothing can be done with, by name: the step is made as if they said nothing. What they ask for is not made where what
    /// it needs is missing.
    /// </summary>
    public static SortedDictionary<string, string> FaultsOf(CallSession call, WordsOfCall words)
    {
        var faults = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])[Import, Transcribe])
        {
            if (ValueOf(call, name) is not (null or On or "false"))
                faults[name] = "is neither 'true' nor 'false', and changes nothing";
        }

        if (ValueOf(call, Language) is { Length: > 0 } language && LanguageOf(call) is null)
            faults[Language] = $"'{language}' is no code of a language, such as en or en-GB, and changes nothing";
        var unknown = AnalysisPartsOf(call).Except(AnalysisParts, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            faults[Analysis] = $"'{string.Join(", ", unknown)}' is no part of the analysis: they are {string.Join(", ", AnalysisParts)}";
        var (isOff, nothingIs) = words.IsOver ? ("was Off", "nothing was") : ("is Off", "nothing is");
        if (words is { IsEngineOff: true } && ValueOf(call, Transcribe) == On)
            faults.TryAdd(Transcribe, $"asks for words, and {Engine} {isOff}: {nothingIs} put into words");
        if (words.AreWritten || !AskForAnalysis(call))
            return faults;
        if (!HaveWords(call))
            faults.TryAdd(Analysis, $"asks for an analysis of what is said, and {Transcribe} is 'false': nothing is analysed");
        else if (words.IsEngineOff)
            faults.TryAdd(Analysis, $"asks for an analysis of what is said, and {Engine} {isOff}: {nothingIs} analysed");
        return faults;
    }

    private static bool AskForAnalysis(CallSession call) =>
        Array.Exists(AnalysisPartsOf(call), part => AnalysisParts.Contains(part, StringComparer.Ordinal));

    private static string[] AnalysisPartsOf(CallSession call) => ValueOf(call, Analysis) is { } value ? PartsOf(value) : [];

    private static string[] PartsOf(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);

    private static bool IsOff(CallSession? call, string name) => ValueOf(call, name) == "false";

    private static string? ValueOf(CallSession? call, string name) => call?.Attached.Attributes.Values.GetValueOrDefault(name);
}
