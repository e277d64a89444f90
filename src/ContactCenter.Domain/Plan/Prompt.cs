using System.Security;
using System.Text;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Plan;

/// <summary>
/// Something said to a person: plain text, SSML (text that begins with <c>&lt;speak&gt;</c>), or an audio file (an http or
/// https address, or a path of ours that begins with <c>/audio/</c>). It may have a translation for each language.
/// </summary>
/// <remarks>Placeholders such as <c>{name}</c> are filled in when it is said; in SSML the value is escaped.</remarks>
/// <example><c>"Goodbye": "Thank you for calling."</c> and, for callers who came by a French menu, <c>"Goodbye:fr": "Merci de votre appel."</c></example>
[JsonConverter(typeof(PromptJsonConverter))]
public sealed record Prompt
{
    /// <summary>How the paths of our own audio files begin.</summary>
    public const string OwnAudio = "/audio/";

    private static readonly ImmutableDictionary<string, string> NoTranslations = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    private Prompt(string text, ImmutableDictionary<string, string> translations) => (Text, Translations) = (text, translations);

    /// <summary>What is said in a language for which there is no translation.</summary>
    public string Text { get; }

    /// <summary>Language tag to what is said in it.</summary>
    public ImmutableDictionary<string, string> Translations { get; }

    public bool IsSsml => Text.StartsWith("<speak", StringComparison.OrdinalIgnoreCase);

    public bool IsAudio => Text.StartsWith(OwnAudio, StringComparison.Ordinal)
        || ((Text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && !Text.Contains(' ', StringComparison.Ordinal));

    public static Prompt Of(string text) => new(text, NoTranslations);

    public static Prompt Of(string text, ImmutableDictionary<string, string> translations) => new(text, translations);

    /// <summary>What is said in that language: its own translation (<c>fr-CA</c>), else that of the language at large (<c>fr</c>).</summary>
    public Prompt In(string language) =>
        Translations.IsEmpty ? this
        : Translations.TryGetValue(language, out var exact) ? Of(exact)
        : Translations.TryGetValue(language.Split('-')[0], out var general) ? Of(general)
        : Of(Text);

    /// <summary>The prompt with <c>{name}</c> replaced. The value may come from a stranger: nothing in it is taken for a tag.</summary>
    public Prompt With(string name, string value)
    {
        var spoken = string.Concat(value.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && (rune.Value & 0xfffe) != 0xfffe));
        return new(Fill(Text), Translations.IsEmpty ? Translations : Translations.ToImmutableDictionary(t => t.Key, t => Fill(t.Value), StringComparer.OrdinalIgnoreCase));

        string Fill(string text) => text.Replace(
            $"{{{name}}}",
            Of(text).IsSsml ? SecurityElement.Escape(spoken) : spoken.Replace('<', ' ').Replace('>', ' '),
            StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the platform finds a sound.</summary>
    /// <param name="text">An http or https address, or a path of ours that begins with <c>/audio/</c>.</param>
    /// <param name="baseUrl">Where the platform reaches us; it ends with <c>/</c> and may have a path.</param>
    public static Uri AudioAddress(string text, Uri baseUrl) => new(baseUrl, text.TrimStart('/'));

    /// <summary>The talk or stream action that says it, in the voice's language.</summary>
    /// <param name="baseUrl">Where the platform reaches us, for audio files of ours.</param>
    public NccoAction Action(VoiceStyle voice, bool bargeIn, Uri baseUrl)
    {
        var said = In(voice.Language);
        return said.IsAudio
            ? new StreamAction(AudioAddress(said.Text, baseUrl)) { BargeIn = bargeIn ? true : null }
            : new TalkAction(said.Text)
            {
                BargeIn = bargeIn ? true : null,
                Language = voice.Language,
                Style = voice.Style,
                Premium = voice.Premium,
            };
    }
}
