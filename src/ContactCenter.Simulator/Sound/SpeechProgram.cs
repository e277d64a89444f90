using System.Globalization;

namespace ContactCenter.Simulator.Sound;

/// <summary>A program that reads a text aloud.</summary>
/// <param name="Name">What it is called on the path.</param>
/// <param name="Speaks">Whether it knows the speaker's language.</param>
/// <param name="Arguments">Made of the speaker, the file with the text, and the file for the sound.</param>
internal sealed record SpeechProgram(string Name, Predicate<Speaker> Speaks, Func<Speaker, string, string, string[]> Arguments)
{
    private static readonly string[] FliteVoices = ["slt", "rms", "awb", "kal16"];
    private static readonly string[] EspeakVariants = ["", "+m3", "+f3", "+m7", "+f4"];

    /// <summary>The best first.</summary>
    public static IReadOnlyList<SpeechProgram> All { get; } =
    [
        new("flite", speaker => speaker.IsEnglish, (speaker, text, sound) => ["-voice", Pick(FliteVoices, speaker), "-f", text, "-o", sound]),
        new("text2wave", speaker => speaker.IsEnglish, (_, text, sound) => ["-o", sound, text]),
        new("espeak-ng", _ => true,
            (speaker, text, sound) => ["-v", EspeakLanguage(speaker.Language) + Pick(EspeakVariants, speaker), "-f", text, "-w", sound]),
    ];

    private static string Pick(string[] voices, Speaker speaker) => voices[speaker.Style % voices.Length];

    /// <summary>Its country matters where a language sounds different there. What is no tag at all is spoken as English.</summary>
    private static string EspeakLanguage(string tag) => tag.ToLower(CultureInfo.InvariantCulture) switch
    {
        var odd when odd.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '-') || odd.Length == 0 => "en",
        "en-us" or "en-gb" or "pt-br" or "es-419" => tag.ToLower(CultureInfo.InvariantCulture),
        "en-au" or "en-in" or "en-za" => "en-gb",
        ['n', 'b' or 'n', '-', ..] or "no-no" => "nb",
        ['c', 'm', 'n', ..] or ['z', 'h', ..] => "cmn",
        ['y', 'u', 'e', ..] => "yue",
        var other => other.Split('-')[0],
    };
}
