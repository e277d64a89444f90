using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Nccos;

/// <param name="Spoken">The text without its markup.</param>
/// <param name="BargeIn">Whether a key or speech ends it.</param>
/// <param name="Loop">How often it is said; 0 for ever.</param>
public sealed record TalkAction(string Spoken, bool BargeIn, int Loop) : NccoAction("talk")
{
    private const int MaxLength = 1_500;

    // No language has nearly as many voices.
    private const int HighestStyle = 100;

    /// <summary>What is said with the silence between.</summary>
    internal IReadOnlyList<SpokenPart> Parts { get; init; } = [new(Spoken, 0)];

    /// <summary>-1 to 1: softer to louder.</summary>
    public double Level { get; init; }

    /// <summary>Whose voice says it.</summary>
    internal Speaker Speaker { get; init; } = Speaker.Platform;

    internal static TalkAction Read(OptionReader options)
    {
        var text = options.RequiredText("text");
        var speaker = ReadSpeaker(options);
        options.Flag("premium");
        options.PassOver("voiceName");
        var level = options.Number("level", -1, 1) ?? 0;
        ProviderReader.Read(options, isTalk: true);
        return Of(Speak(options, text), options.Flag("bargeIn"), options.Integer("loop", 0, int.MaxValue) ?? 1) with { Level = level, Speaker = speaker };
    }

    internal static Speaker ReadSpeaker(OptionReader options) =>
        new(SpeechLanguages.Read(options, SpeechLanguages.Spoken) ?? Speaker.DefaultLanguage, options.Integer("style", 0, HighestStyle) ?? 0);

    internal static TalkAction Of(IReadOnlyList<SpokenPart> parts, bool bargeIn, int loop) => new(WordsOf(parts), bargeIn, loop) { Parts = parts };

    /// <summary>What <paramref name="text"/> says; its faults are reported to <paramref name="options"/>.</summary>
    internal static IReadOnlyList<SpokenPart> Speak(OptionReader options, string text)
    {
        if (Ssml.Read(text, out var fault) is not { } parts)
        {
            options.Fault("text", fault);
            return [];
        }

        var words = WordsOf(parts);
        if (words.Length > MaxLength)
            options.Fault("text", "must be at most 1500 characters, markup not counted");
        if (words.Length == 0 && parts.All(part => part.Pause == 0) && options.Has("text"))
            options.Fault("text", "says nothing");
        if (text.Contains("<speak", StringComparison.Ordinal) && Ssml.MakersTag(text) is { } tag)
            options.Deviate("text", $"has <{tag}>, which the platform's documents do not name");
        if (Ssml.HasTagsOutside(text))
            options.Deviate("text", "has SSML tags and no <speak> around it");
        return parts;
    }

    private static string WordsOf(IReadOnlyList<SpokenPart> parts) => string.Join(' ', parts.Select(part => part.Words).Where(words => words.Length > 0));
}
