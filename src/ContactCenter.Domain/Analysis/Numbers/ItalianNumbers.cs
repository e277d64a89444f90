namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Numbers below a thousand are one word, so that all of them are made once.</summary>
internal static class ItalianNumbers
{
    private static readonly string[] Below20 =
    [
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici",
        "quindici", "sedici", "diciassette", "diciotto", "diciannove",
    ];

    private static readonly string[] Tens = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

    public static readonly NumberWords Words = new()
    {
        Values = Spellings().DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToImmutableDictionary(StringComparer.Ordinal),
        Hundreds = ["cento"],
        Thousands = ["mila", "mille"],
        ThousandAlone = ["mille"],
        ThousandInside = ["mila", "mille"],
        Joiners = ["e"],
        Repeats = ImmutableDictionary<string, int>.Empty.Add("doppio", 2).Add("doppia", 2).Add("triplo", 3).Add("tripla", 3),
    };

    private static IEnumerable<KeyValuePair<string, int>> Spellings()
    {
        for (var value = 0; value < 100; value++)
            yield return KeyValuePair.Create(Below100(value), value);
        for (var value = 100; value < 1_000; value++)
        {
            var (hundreds, rest) = (value / 100, value % 100);
            var hundred = hundreds == 1 ? "cento" : $"{Below20[hundreds]}cento";
            var behind = rest == 0 ? "" : Below100(rest);
            yield return KeyValuePair.Create(hundred + behind, value);
            // The vowel is left out, or not, as people like it: centotto, centoundici.
            if (behind is ['o' or 'u', ..])
                yield return KeyValuePair.Create(hundred[..^1] + behind, value);
        }
    }

    private static string Below100(int value)
    {
        if (value < 20)
            return Below20[value];
        var (ten, unit) = (Tens[value / 10], value % 10);
        if (unit == 0)
            return ten;
        return unit is 1 or 8 ? ten[..^1] + Below20[unit] : ten + Below20[unit];
    }
}
