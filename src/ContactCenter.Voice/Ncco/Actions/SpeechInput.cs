namespace ContactCenter.Voice;

/// <summary>How speech is recognised. Billed separately.</summary>
public sealed record SpeechInput : WireObject
{
    /// <summary>Recognises speech; what is not given has the platform's default.</summary>
    public SpeechInput(
        IReadOnlyList<string>? context = null,
        string? language = null,
        TimeSpan? endOnSilence = null,
        TimeSpan? startTimeout = null,
        TimeSpan? maxDuration = null,
        LegId? leg = null,
        bool? saveAudio = null,
        int? sensitivity = null)
    {
        Context = context;
        Language = language;
        EndOnSilence = endOnSilence;
        StartTimeout = startTimeout;
        MaxDuration = maxDuration;
        Leg = leg;
        SaveAudio = saveAudio;
        Sensitivity = sensitivity;
    }

    /// <summary>Whose speech; the leg that joined the call first when absent.</summary>
    public LegId? Leg { get; init; }

    /// <summary>How much silence ends the speech, 0.4 to 10 seconds; 2 when absent.</summary>
    public TimeSpan? EndOnSilence { get; init; }

    /// <summary>Language tag of the speech, such as <c>en-GB</c>; <c>en-US</c> when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Words that are likely to be said.</summary>
    public IReadOnlyList<string>? Context { get; init => field = ValueList<string>.Of(value); }

    /// <summary>How long to wait for the first word, 1 to 60 whole seconds; 10 when absent.</summary>
    public TimeSpan? StartTimeout { get; init; }

    /// <summary>How long the speech may be, 1 to 60 whole seconds; 60 when absent.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Whether the speech is recorded; the result then says where.</summary>
    public bool? SaveAudio { get; init; }

    /// <summary>How faint a sound still counts as speech: 10 (loud only) to 100 (all); 90 when absent.</summary>
    public int? Sensitivity { get; init; }

    /// <summary>The maker of the recogniser, such as <c>google</c>; the platform's own when absent.</summary>
    public string? Provider { get; init; }

    /// <summary>What the maker of the recogniser wants to know.</summary>
    public JsonFields? ProviderOptions { get; init; }

    internal static SpeechInput Read(ref OptionReader json)
    {
        LegId? leg = null;
        TimeSpan? endOnSilence = null, startTimeout = null, maxDuration = null;
        string? language = null, provider = null;
        IReadOnlyList<string>? context = null;
        bool? saveAudio = null;
        int? sensitivity = null;
        JsonFields? providerOptions = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "uuid": leg = json.OnlyText() is { } id ? new LegId(id) : null; break;
                case "endOnSilence": endOnSilence = json.Seconds(); break;
                case "language": language = json.Text(); break;
                case "context": context = json.Texts(); break;
                case "startTimeout": startTimeout = json.Seconds(); break;
                case "maxDuration": maxDuration = json.Seconds(); break;
                case "saveAudio": saveAudio = json.Flag(); break;
                case "sensitivity": sensitivity = json.Whole(); break;
                case "provider": provider = json.Text(); break;
                case "providerOptions": providerOptions = json.Fields(); break;
                default: json.Keep(); break;
            }
        }

        return new()
        {
            Leg = leg,
            EndOnSilence = endOnSilence,
            Language = language,
            Context = context,
            StartTimeout = startTimeout,
            MaxDuration = maxDuration,
            SaveAudio = saveAudio,
            Sensitivity = sensitivity,
            Provider = provider,
            ProviderOptions = providerOptions,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.NotEmpty("uuid", Leg?.ToString(), "the id of a leg");
        rules.Seconds("endOnSilence", EndOnSilence, 0.4m, 10);
        rules.Language(Language);
        rules.WholeSeconds("startTimeout", StartTimeout, 1, 60);
        rules.WholeSeconds("maxDuration", MaxDuration, 1, 60);
        rules.Range("sensitivity", Sensitivity, 10, 100);
        rules.NotEmpty("provider", Provider, "the name of a maker of recognisers");
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.TextArray("uuid"u8, Leg?.Value);
        options.Seconds("endOnSilence"u8, EndOnSilence);
        options.Text("language"u8, Language);
        options.Texts("context"u8, Context);
        options.Seconds("startTimeout"u8, StartTimeout);
        options.Seconds("maxDuration"u8, MaxDuration);
        options.Flag("saveAudio"u8, SaveAudio);
        options.Whole("sensitivity"u8, Sensitivity);
        options.Text("provider"u8, Provider);
        options.Fields("providerOptions"u8, ProviderOptions);
    }
}
