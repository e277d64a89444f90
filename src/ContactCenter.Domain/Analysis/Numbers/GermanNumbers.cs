namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Numbers below a thousand are one word, so that all of them are made once.</summary>
internal static class GermanNumbers
{
    private static readonly string[] Units = ["", "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"];

    private static readonly string[] Teens =
        ["zehn", "elf", "zwolf", "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];

    private static readonly string[] Tens = ["", "", "zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    public static readonly NumberWords Words = new()
    {
        Values = Spellings().ToImmutableDictionary(StringComparer.Ordinal),
        Hundreds = ["hundert"],
        Thousands = ["tausend"],
        ThousandAlone = ["tausend"],
        ThousandInside = ["tausendund", "tausend"],
        Joiners = ["und"],
        Repeats = NumberWords.Counted(2, 1, "zweimal dreimal viermal").Add("doppel", 2).Add("doppelt", 2).Add("doppelte", 2).Add("zwomal", 2),
        IsUnitFirst = true,
    };

    private static IEnumerable<KeyValuePair<string, int>> Spellings() =>
        Numbers().Append(("null", 0)).Append(("ein", 1)).Append(("nullen", 0))
            .SelectMany(number => Variants(number.Item1), (number, word) => KeyValuePair.Create(word, number.Item2))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal);

    private static IEnumerable<(string, int)> Numbers()
    {
        for (var value = 1; value < 1_000; value++)
        {
            var (hundreds, rest) = (value / 100, value % 100);
            if (hundreds == 0)
            {
                yield return (Below100(rest), value);
                continue;
            }

            yield return ($"{Units[hundreds]}hundert{Below100(rest)}", value);
            if (rest > 0)
                yield return ($"{Units[hundreds]}hundertund{Below100(rest)}", value);
            if (hundreds == 1)
                yield return ($"hundert{Below100(rest)}", value);
        }
    }

    private static string Below100(int value)
    {
        if (value < 10)
            return value == 1 ? "eins" : Units[value];
        if (value < 20)
            return Teens[value - 10];
        return value % 10 == 0 ? Tens[value / 10] : $"{Units[value % 10]}und{Tens[value / 10]}";
    }

    /// <summary><c>zwo</c> on the telephone, and umlauts written with an e.</summary>
    private static IEnumerable<string> Variants(string word)
    {
        var written = word.Replace("funf", "fuenf", StringComparison.Ordinal).Replace("zwolf", "zwoelf", StringComparison.Ordinal);
        return [word, written, Telephone(word), Telephone(written)];
    }

    private static string Telephone(string word) => word.Replace("zwei", "zwo", StringComparison.Ordinal);
}
