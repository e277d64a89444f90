namespace ContactCenter.Voice;

/// <summary>Speaks a text. The next action waits for the end, unless <see cref="BargeIn"/> is on.</summary>
/// <param name="Text">
/// 1 to 1,500 characters without counting SSML tags; SSML is well-formed within one <c>&lt;speak&gt;</c>, with tags of the platform and of makers of voices.
/// </param>
public sealed record TalkAction(string Text) : NccoAction
{
    private const int MaxCharacters = 1500;
    private const string AllowedText = "1 to 1,500 characters without tags";

    /// <inheritdoc/>
    public override string Name => "talk";

    /// <summary>
    /// Whether a key or a word of the caller stops the speech. It stays on until an <c>input</c> is reached: only <c>talk</c>
    /// and <c>stream</c> may stand between. Off when absent.
    /// </summary>
    public bool? BargeIn { get; init; }

    /// <summary>How many times; 0 for ever; 1 when absent.</summary>
    public int? Loop { get; init; }

    /// <summary>Loudness from -1 to 1; 0 when absent.</summary>
    public double? Level { get; init; }

    /// <summary>Language tag of the voice, such as <c>en-GB</c>; <c>en-US</c> when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Which of the language's voices, from 0; 0 when absent.</summary>
    public int? Style { get; init; }

    /// <summary>Whether the premium voice speaks, where there is one. Billed separately.</summary>
    public bool? Premium { get; init; }

    /// <summary>The maker of the voice, such as <c>google</c>; the platform's own when absent.</summary>
    public string? Provider { get; init; }

    /// <summary>What the maker of the voice wants to know.</summary>
    public JsonFields? ProviderOptions { get; init; }

    internal static TalkAction Read(ref OptionReader json)
    {
        string? text = null, language = null, provider = null;
        bool? bargeIn = null, premium = null;
        int? loop = null, style = null;
        double? level = null;
        JsonFields? providerOptions = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "text": text = json.Text(); break;
                case "bargeIn": bargeIn = json.Flag(); break;
                case "loop": loop = json.Whole(); break;
                case "level": level = json.Number(); break;
                case "language": language = json.Text(); break;
                case "style": style = json.Whole(); break;
                case "premium": premium = json.Flag(); break;
                case "provider": provider = json.Text(); break;
                case "providerOptions": providerOptions = json.Fields(); break;
                default: json.Keep(); break;
            }
        }

        return new(text ?? throw json.Missing("text"))
        {
            BargeIn = bargeIn,
            Loop = loop,
            Level = level,
            Language = language,
            Style = style,
            Premium = premium,
            Provider = provider,
            ProviderOptions = providerOptions,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        if (string.IsNullOrEmpty(Text))
            rules.Fault("text", null, AllowedText);
        else if (SsmlText.SpokenLength(Text) is > MaxCharacters and var length)
            rules.Fault("text", $"{OptionRules.Text(length)} characters", AllowedText);
        else if (SsmlText.FaultOf(Text) is { } allowed)
            rules.Fault("text", OptionRules.Quote(Text), allowed);
        rules.ZeroOrMore("loop", Loop);
        rules.Level(Level);
        rules.Language(Language);
        rules.Range("style", Style, 0, SpeechLanguage.HighestStyle);
        rules.NotEmpty("provider", Provider, "the name of a maker of voices");
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.Text("text"u8, Text);
        options.Flag("bargeIn"u8, BargeIn);
        options.Whole("loop"u8, Loop);
        options.Number("level"u8, Level);
        options.Text("language"u8, Language);
        options.Whole("style"u8, Style);
        options.Flag("premium"u8, Premium);
        options.Text("provider"u8, Provider);
        options.Fields("providerOptions"u8, ProviderOptions);
    }
}
