namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>International bank account numbers (ISO 13616): country, two check digits, the country's length, remainder of 97.</summary>
internal static class Ibans
{
    private const int CountryLetters = 2;
    private const int HeadLength = 4;

    private static readonly ImmutableDictionary<string, int> Lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 "
        + "GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 "
        + "IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 "
        + "NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
        .Split(' ').ToImmutableDictionary(entry => entry[..CountryLetters], entry => int.Parse(entry.AsSpan(CountryLetters),
            System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <param name="text">A-Z and 0-9.</param>
    public static bool IsIban(string text) =>
        text.Length > HeadLength && Lengths.GetValueOrDefault(text[..CountryLetters]) == text.Length && Remainder(text[HeadLength..] + text[..HeadLength]) == 1;

    /// <summary>May become one when more characters follow.</summary>
    /// <param name="text">A-Z and 0-9.</param>
    public static bool MayBegin(string text)
    {
        if (text.Length < CountryLetters)
            return text.All(char.IsAsciiLetterUpper);
        var isCountry = Lengths.TryGetValue(text[..CountryLetters], out var length);
        return isCountry && text.Length <= length && text.Skip(CountryLetters).Take(HeadLength - CountryLetters).All(char.IsAsciiDigit);
    }

    private static int Remainder(string text) => text.Aggregate(0, (rest, character) =>
        char.IsAsciiDigit(character) ? ((rest * 10) + character - '0') % 97 : ((rest * 100) + character - 'A' + 10) % 97);
}
