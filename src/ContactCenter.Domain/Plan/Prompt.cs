namespace ContactCenter.Domain.Plan;

/// <summary>
/// Something said to a person: plain text, SSML (text that begins with <c>&lt;speak&gt;</c>), or an audio file (an http or
/// https address, or a path of ours that begins with <c>/audio/</c>). It may have a translation for each language.
/// </summary>
/// <remarks>Names in braces, such as <c>{name}</c>, are filled in when it is said. An audio file has none.</remarks>
/// <example><c>"Goodbye": "Thank you for calling."</c> and, for callers who came by a French menu, <c>"Goodbye:fr": "Merci de votre appel."</c></example>
public sealed record Prompt
{
    /// <summary>How the paths of our own audio files begin.</summary>
    public const string OwnAudio = "/audio/";

    private static readonly Uri Anywhere = new("https://localhost/");

    private static readonly ImmutableDictionary<string, string> NoTranslations = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Said where a prompt holds nothing but names of what is not set.</summary>
    private const string Pause = "<speak><break time=\"200ms\"/></speak>";

    private Prompt(string text, ImmutableDictionary<string, string> translations) => (Text, Translations) = (text, translations);

    /// <summary>What is said in a language for which there is no translation.</summary>
    public string Text { get; }

    /// <summary>Language tag to what is said in it.</summary>
    public ImmutableDictionary<string, string> Translations { get; }

    /// <summary>Whether values stand in it: what looks like an address then is spoken all the same.</summary>
    private bool IsFilled { get; init; }

    public bool IsSsml => Text.StartsWith("<speak", StringComparison.OrdinalIgnoreCase);

    public bool IsAudio => !IsFilled
        && (Text.StartsWith(OwnAudio, StringComparison.Ordinal)
            || ((Text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
                && !Text.Contains(' ', StringComparison.Ordinal)));

    public static Prompt Of(string text) => new(text, NoTranslations);

    public static Prompt Of(string text, ImmutableDictionary<string, string> translations) => new(text, translations);

    /// <summary>What is said in that language: its own translation (<c>fr-CA</c>), else that of the language at large (<c>fr</c>).</summary>
    public Prompt In(string language)
    {
        if (Translations.IsEmpty)
            return this;
        var isKnown = Translations.TryGetValue(language, out var text) || Translations.TryGetValue(LanguageCode.Of(language), out text);
        return Only(isKnown ? text! : Text);
    }

    /// <summary>
    /// The prompt with all names in braces replaced, in one pass: a value is never read for names, nor taken for a tag or an address.
    /// </summary>
    /// <param name="valueOf">What stands for a name; <c>null</c>: nothing does, and nothing is said for it.</param>
    public Prompt Fill(Func<string, PromptValue?> valueOf)
    {
        if (!Placeholders.AreIn(Text) && !Translations.Values.Any(Placeholders.AreIn))
            return this;
        return new(Filled(Text), Translations.ToImmutableDictionary(t => t.Key, t => Filled(t.Value), StringComparer.OrdinalIgnoreCase)) { IsFilled = true };

        string Filled(string text)
        {
            var isMarkup = Of(text).IsSsml;
            return Placeholders.Fill(text, name => valueOf(name)?.Spoken(isMarkup) ?? "");
        }
    }

    /// <summary>The names in braces of a text.</summary>
    public static IEnumerable<string> NamesIn(string text) => Placeholders.NamesIn(text);

    /// <summary>Whether the text is where a sound may be: an http or https address, or a path of ours that begins with <c>/audio/</c>.</summary>
    public static bool IsAudioAddress(string text) => Of(text).IsAudio && Uri.TryCreate(Anywhere, text.TrimStart('/'), out _);

    /// <summary>Where the platform finds a sound.</summary>
    /// <param name="text">See <see cref="IsAudioAddress"/>.</param>
    /// <param name="baseUrl">Where the platform reaches us; it ends with <c>/</c> and may have a path.</param>
    public static Uri AudioAddress(string text, Uri baseUrl) => new(baseUrl, text.TrimStart('/'));

    /// <summary>The talk or stream action that says it, in the voice's language.</summary>
    /// <param name="baseUrl">Where the platform reaches us, for audio files of ours.</param>
    public NccoAction Action(VoiceStyle voice, bool bargeIn, Uri baseUrl)
    {
        var said = In(voice.Language);
        return said.IsAudio
            ? new StreamAction(AudioAddress(said.Text, baseUrl)) { BargeIn = bargeIn ? true : null }
            : new TalkAction(said.Sayable)
            {
                BargeIn = bargeIn ? true : null,
                Language = voice.Language,
                Style = voice.Style,
                Premium = voice.Premium,
            };
    }

    /// <summary>
    /// The text; where the platform would not take it as it is filled in, or as it stands in a version of the plan that was published by rules of then,
    /// its words without markup.
    /// </summary>
    private string Sayable
    {
        get
        {
            if (!(IsFilled || IsSsml) || CanBeSaid(Text))
                return Text;
            if (SsmlText.WordsOf(Text) is { } words && CanBeSaid(words) && !words.Contains('<', StringComparison.Ordinal))
                return words;
            return IsFilled ? Pause : Text;
        }
    }

    private Prompt Only(string text) => new(text, NoTranslations) { IsFilled = IsFilled };

    private static bool CanBeSaid(string text) => new Ncco([new TalkAction(text)]).Check().Count == 0;
}
