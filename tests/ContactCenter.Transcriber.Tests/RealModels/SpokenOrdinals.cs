using System.Globalization;
using System.Text.RegularExpressions;

namespace ContactCenter.Transcriber.Tests.RealModels;

/// <summary>Writes English ordinals as they are spoken, so that "20th" and "twentieth" are the same word.</summary>
internal static partial class SpokenOrdinals
{
    private static readonly string[] Ones =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").Split(' ');

    private static readonly string[] Tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <param name="text">In lower case.</param>
    public static string InWords(string text) =>
        Written().Replace(text, match => Ordinal(Spoken(int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))));

    private static string Spoken(int number) => number switch
    {
        < 20 => Ones[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : " " + Ones[number % 10]),
        < 1_000 => $"{Ones[number / 100]} hundred{(number % 100 == 0 ? "" : " and " + Spoken(number % 100))}",
        >= 1_100 and < 2_000 => $"{Spoken(number / 100)} {(number % 100 == 0 ? "hundred" : Spoken(number % 100))}",
        _ => $"{Spoken(number / 1_000)} thousand{(number % 1_000 == 0 ? "" : " " + Spoken(number % 1_000))}",
    };

    private static string Ordinal(string words)
    {
        var last = words.LastIndexOf(' ') + 1;
        var word = words[last..];
        var regular = word.EndsWith('y') ? string.Concat(word.AsSpan(0, word.Length - 1), "ieth") : word + "th";
        return words[..last] + Ordinals.GetValueOrDefault(word, regular);
    }

    [GeneratedRegex("(?<![0-9])(?<number>[0-9]{1,4})(st|nd|rd|th)\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Written();
}
