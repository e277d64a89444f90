namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>How one language says numbers. All words are folded (<see cref="FoldedText"/>).</summary>
internal sealed record NumberWords
{
    /// <summary>What one word is worth, 0-999.</summary>
    public required ImmutableDictionary<string, int> Values { get; init; }

    /// <summary>Multiply what stands before them by a hundred.</summary>
    public ImmutableHashSet<string> Hundreds { get; init; } = [];

    /// <summary>Multiply what stands before them by a thousand.</summary>
    public ImmutableHashSet<string> Thousands { get; init; } = [];

    /// <summary>Such as <c>mille</c>: a thousand with nothing before it.</summary>
    public ImmutableHashSet<string> ThousandAlone { get; init; } = [];

    /// <summary>Written together with what they multiply, and with what follows: <c>viertausendzehn</c>.</summary>
    public ImmutableArray<string> ThousandInside { get; init; } = [];

    /// <summary>Between tens and units, or behind a hundred.</summary>
    public ImmutableHashSet<string> Joiners { get; init; } = [];

    /// <summary>How often the digit behind them is meant.</summary>
    public ImmutableDictionary<string, int> Repeats { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary><c>zwei und vierzig</c>.</summary>
    public bool IsUnitFirst { get; init; }

    /// <summary><c>quatre-vingt-douze</c>, <c>soixante et onze</c>, <c>dix-sept</c>.</summary>
    public bool CountsByTwenties { get; init; }

    /// <returns>What a word is worth, below a million; <c>null</c>: it is no number.</returns>
    public int? ValueOf(string word)
    {
        if (Values.TryGetValue(word, out var value))
            return value;
        foreach (var thousand in ThousandInside)
        {
            var at = word.IndexOf(thousand, StringComparison.Ordinal);
            if (at >= 0 && Part(word[..at], 1) is { } before and > 0 && Part(word[(at + thousand.Length)..], 0) is { } behind)
                return (before * 1_000) + behind;
        }

        return null;
    }

    /// <summary>A number, or a part of one: <c>seven</c>, <c>hundred</c>, <c>double</c>.</summary>
    public bool IsNumber(string word) => ValueOf(word) is not null || Hundreds.Contains(word) || Thousands.Contains(word)
        || ThousandAlone.Contains(word) || ThousandInside.Contains(word, StringComparer.Ordinal) || Repeats.ContainsKey(word);

    private int? Part(string word, int ifEmpty)
    {
        if (word.Length == 0)
            return ifEmpty;
        return Values.TryGetValue(word, out var value) ? value : null;
    }

    internal static ImmutableDictionary<string, int> Counted(int first, int step, string words) =>
        words.Split(' ').Select((word, number) => KeyValuePair.Create(word, first + (number * step))).ToImmutableDictionary(StringComparer.Ordinal);
}
