using System.Collections.Frozen;
using System.Globalization;

namespace ContactCenter.Domain.Plan;

/// <summary>The language of a tag such as <c>en-GB</c>, without its country or script.</summary>
public static class LanguageCode
{
    /// <summary>ISO 639-1, with the codes of before that engines still use: the system's list has only some of them.</summary>
    private const string OfTwoLetters =
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo " +
        "fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu iw ja jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la " +
        "lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa " +
        "sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

    /// <summary>Other codes of a language: those of before, of its written forms or its standard, and as others name it.</summary>
    private static readonly FrozenDictionary<string, string> Wholes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["cmn"] = "zh",
        ["fil"] = "tl",
        ["in"] = "id",
        ["iw"] = "he",
        ["ji"] = "yi",
        ["jw"] = "jv",
        ["mo"] = "ro",
        ["nb"] = "no",
        ["nn"] = "no",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Known = KnownCodes().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="tag">A BCP 47 tag, in any letter case; also as engines and other systems write it, <c>en_GB</c>.</param>
    /// <returns>Its first part in lower case; of most languages the ISO 639-1 code.</returns>
    public static string Of(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag.Split('-', '_')[0].ToLowerInvariant();
    }

    /// <param name="tag">As above; a language may also be written by its three letters, <c>deu</c>.</param>
    /// <returns>The ISO 639-1 code of its language, of one that has none the three letters; <c>null</c>: there is no such language.</returns>
    public static string? KnownOf(string tag) => Known.GetValueOrDefault(Of(tag));

    /// <param name="tag">As above.</param>
    /// <returns>As <see cref="Of"/>, but one code for a language that has several: <c>no</c> for both forms of Norwegian, <c>nb</c> and <c>nn</c>.</returns>
    public static string WholeOf(string tag) => Of(tag) is var code && Wholes.TryGetValue(code, out var whole) ? whole : code;

    /// <returns>The code by which Whisper knows the language, and whatever serves its models: it has <c>nn</c> apart, and an old name for Javanese.</returns>
    public static string ForWhisper(string tag) => (Of(tag), WholeOf(tag)) switch
    {
        ("nn", _) => "nn",
        (_, "jv") => "jw",
        (_, var whole) => whole,
    };

    /// <summary>Whether both tags are of one language, whichever of its codes they have.</summary>
    public static bool AreSame(string tag, string other) => string.Equals(WholeOf(tag), WholeOf(other), StringComparison.Ordinal);

    private static Dictionary<string, string> KnownCodes()
    {
        var codes = OfTwoLetters.Split(' ').ToDictionary(code => code, StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => culture.Name.Length is 2 or 3))
        {
            codes.TryAdd(culture.Name, culture.Name);
            codes.TryAdd(culture.ThreeLetterISOLanguageName, culture.Name);
        }

        // As the platform names its Mandarin voices, and as other systems write what has another code by now.
        foreach (var code in (string[])["cmn", "in", "ji"])
            codes[code] = Wholes[code];
        return codes;
    }
}
