namespace ContactCenter.Domain.Analysis;

/// <summary>
/// Reads the digits that somebody said: one by one, in pairs, as whole numbers, or as the recogniser wrote them. English words;
/// digits in every language.
/// </summary>
public static class SpokenDigits
{
    /// <summary>What a recogniser should expect to hear.</summary>
    public static readonly ImmutableArray<string> Expected =
        ["zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double", "triple"];

    private static readonly ImmutableDictionary<string, int> Units = Numbered(0, "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
        .Add("oh", 0).Add("o", 0).Add("nought", 0).Add("naught", 0);

    private static readonly ImmutableDictionary<string, int> Teens =
        Numbered(10, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");

    private static readonly ImmutableDictionary<string, int> Tens = Numbered(2, "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
        .ToImmutableDictionary(ten => ten.Key, ten => ten.Value * 10, StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, int> Repeats =
        ImmutableDictionary.Create<string, int>(StringComparer.Ordinal).Add("double", 2).Add("triple", 3).Add("treble", 3);

    /// <summary>Said between digits, and no digit.</summary>
    private static readonly ImmutableHashSet<string> Fillers =
        ImmutableHashSet.Create(StringComparer.Ordinal, "and", "then", "dash", "hyphen", "um", "uh", "er");

    /// <returns>The digits; <c>null</c>: there are none, or among them stands a word that is none.</returns>
    public static string? Read(string text)
    {
        var words = new Queue<string>(SpokenWords.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var digits = "";
        var isOver = false;
        while (words.TryDequeue(out var word))
        {
            if (DigitsOf(word, words) is { } next)
            {
                if (isOver)
                    return null;
                digits += next;
            }
            else
            {
                // Before the digits and behind them people say what they like.
                isOver |= digits.Length > 0 && !Fillers.Contains(word);
            }
        }

        return digits.Length > 0 ? digits : null;
    }

    private static string? DigitsOf(string word, Queue<string> rest)
    {
        if (word.All(char.IsDigit))
            return string.Concat(word.Select(digit => (int)char.GetNumericValue(digit)));
        if (Repeats.TryGetValue(word, out var times) && rest.TryPeek(out var repeated) && UnitOf(repeated) is { } unit)
        {
            rest.Dequeue();
            return string.Concat(Enumerable.Repeat(Text(unit), times));
        }

        return SmallOf(word, rest) is { } small ? Text(Grown(small, rest)) : null;
    }

    /// <summary>A number below a hundred: <c>seven</c>, <c>seventeen</c>, <c>seventy</c>, <c>seventy one</c>.</summary>
    private static int? SmallOf(string word, Queue<string> rest)
    {
        if (Units.TryGetValue(word, out var unit))
            return unit;
        if (Teens.TryGetValue(word, out var teen))
            return teen;
        if (!Tens.TryGetValue(word, out var ten))
            return null;
        if (rest.TryPeek(out var next) && Units.TryGetValue(next, out var more) && more > 0)
        {
            rest.Dequeue();
            return ten + more;
        }

        return ten;
    }

    /// <summary>The number with the hundreds and thousands that are said behind it: <c>two thousand five hundred and one</c>.</summary>
    private static int Grown(int small, Queue<string> rest)
    {
        if (small == 0)
            return small;
        var number = TakesWord(rest, "hundred") ? small * 100 : small;
        if (number != small)
            number += MoreOf(rest) ?? 0;
        if (!TakesWord(rest, "thousand"))
            return number;
        number *= 1_000;
        if (MoreOf(rest) is not { } more)
            return number;
        return number + (TakesWord(rest, "hundred") ? (more * 100) + (MoreOf(rest) ?? 0) : more);
    }

    private static int? MoreOf(Queue<string> rest)
    {
        TakesWord(rest, "and");
        if (!rest.TryPeek(out var word) || (Units.TryGetValue(word, out var unit) && unit == 0))
            return null;
        var isNumber = Units.ContainsKey(word) || Teens.ContainsKey(word) || Tens.ContainsKey(word);
        return isNumber ? SmallOf(rest.Dequeue(), rest) : null;
    }

    private static bool TakesWord(Queue<string> rest, string word) => rest.TryPeek(out var next) && next == word && rest.TryDequeue(out _);

    private static int? UnitOf(string word)
    {
        if (Units.TryGetValue(word, out var unit))
            return unit;
        return word is [var digit] && char.IsDigit(digit) ? (int)char.GetNumericValue(digit) : null;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ImmutableDictionary<string, int> Numbered(int first, params string[] words) =>
        words.Select((word, number) => KeyValuePair.Create(word, first + number)).ToImmutableDictionary(StringComparer.Ordinal);
}
