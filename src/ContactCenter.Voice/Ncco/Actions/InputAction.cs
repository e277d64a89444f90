namespace ContactCenter.Voice;

/// <summary>
/// Collects keys, speech or both; whichever is finished first wins. The result goes to <see cref="EventUrl"/>, whose answer may be the next
/// NCCO.
/// </summary>
public sealed record InputAction : NccoAction
{
    private static readonly ValueList<string> Keys = ValueList<string>.Of(["dtmf"]);
    private static readonly ValueList<string> Voice = ValueList<string>.Of(["speech"]);
    private static readonly ValueList<string> Both = ValueList<string>.Of(["dtmf", "speech"]);
    private static readonly DtmfInput AnyKeys = new();
    private static readonly SpeechInput AnySpeech = new();

    /// <inheritdoc/>
    public override string Name => "input";

    /// <summary>Listens for keys when given.</summary>
    public DtmfInput? Dtmf { get; init; }

    /// <summary>Listens for speech when given.</summary>
    public SpeechInput? Speech { get; init; }

    /// <summary>The kinds of input: those of <c>dtmf</c> and <c>speech</c> that are given.</summary>
    public IReadOnlyList<string> Type => WrittenType ?? (Dtmf, Speech) switch
    {
        (not null, not null) => Both,
        (not null, null) => Keys,
        (null, not null) => Voice,
        _ => [],
    };

    /// <summary>Whether the call waits for the input; it does when absent.</summary>
    public InputMode? Mode { get; init; }

    /// <summary>Where the result goes; the application's event URL when absent.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    /// <summary>The kinds as they were read, where they are not those of the settings.</summary>
    private IReadOnlyList<string>? WrittenType { get; init => field = ValueList<string>.Of(value); }

    internal static InputAction Read(ref OptionReader json)
    {
        IReadOnlyList<string>? type = null;
        DtmfInput? dtmf = null;
        SpeechInput? speech = null;
        InputMode? mode = null;
        Uri? eventUrl = null;
        HttpVerb? eventMethod = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "type": type = json.Texts(); break;
                case "dtmf": dtmf = json.Object(DtmfInput.Read); break;
                case "speech": speech = json.Object(SpeechInput.Read); break;
                case "mode": mode = json.Word(word => new InputMode(word)); break;
                case "eventUrl": eventUrl = json.Url(); break;
                case "eventMethod": eventMethod = json.Verb(); break;
                default: json.Keep(); break;
            }
        }

        // Before there was speech there was no type.
        if (type?.Contains("dtmf", StringComparer.Ordinal) ?? speech is null)
            dtmf ??= AnyKeys;
        if (type?.Contains("speech", StringComparer.Ordinal) == true)
            speech ??= AnySpeech;
        var input = new InputAction
        {
            Dtmf = dtmf,
            Speech = speech,
            Mode = mode,
            EventUrl = eventUrl,
            EventMethod = eventMethod,
            Extra = json.Extra,
        };
        return type is null || type.SequenceEqual(input.Type, StringComparer.Ordinal) ? input : input with { WrittenType = type };
    }

    internal override void Check(OptionRules rules)
    {
        if (Type.Count == 0)
            rules.Fault("type", "empty", "dtmf, speech or both");
        foreach (var kind in Type)
            rules.OneOf("type", kind, "dtmf", "speech");
        rules.Object("dtmf", Dtmf);
        rules.Object("speech", Speech);
        rules.OneOf("mode", Mode?.Text, "synchronous", "asynchronous");
        if (Mode == InputMode.Asynchronous)
            CheckAsynchronous(rules);
        rules.WebUrl("eventUrl", EventUrl);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.Texts("type"u8, Type);
        options.Object("dtmf"u8, Dtmf == AnyKeys && Holds("dtmf") ? null : Dtmf);
        options.Object("speech"u8, Speech == AnySpeech && Holds("speech") ? null : Speech);
        options.Text("mode"u8, Mode?.Text);
        options.UrlArray("eventUrl"u8, EventUrl);
        options.Verb("eventMethod"u8, EventMethod);
    }

    private bool Holds(string kind) => Type.Contains(kind, StringComparer.Ordinal);

    private void CheckAsynchronous(OptionRules rules)
    {
        if (Holds("speech"))
            rules.Fault("mode", "asynchronous", "synchronous when type holds speech");
        if (Dtmf is not null && Dtmf != AnyKeys)
            rules.Fault("dtmf", "given", "without settings when mode is asynchronous");
    }
}
