namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>Reads an owner's sentences: a line for each, first how it is meant, then a tab, then what was said.</summary>
public static class SeedLines
{
    /// <summary>More teach nothing new, and are learned slowly.</summary>
    public const int Most = 5_000;

    private const int LongestText = 500;

    private const string Form = "must be a label, one tab and a sentence";

    private static readonly ImmutableDictionary<string, SentimentLabel> Labels =
        ImmutableDictionary.Create<string, SentimentLabel>(StringComparer.OrdinalIgnoreCase)
            .Add("positive", SentimentLabel.Positive)
            .Add("negative", SentimentLabel.Negative)
            .Add("neutral", SentimentLabel.Neutral);

    /// <param name="text">Of the whole file; empty lines count for nothing.</param>
    /// <returns>The sentences; or what is wrong with the first line that is none, and its number, from 1.</returns>
    public static (ImmutableArray<SentimentSeed> Seeds, SeedFault? Fault) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seeds = ImmutableArray.CreateBuilder<SentimentSeed>();
        var known = new Dictionary<string, SentimentLabel>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, line) in text.Split('\n').Index().Where(each => !string.IsNullOrWhiteSpace(each.Item)))
        {
            var (seed, problem) = SeedOf(line);
            if (seed is null)
                return ([], new(index + 1, problem!));
            if (known.TryAdd(seed.Text, seed.Label))
                seeds.Add(seed);
            if (known[seed.Text] != seed.Label)
                return ([], new(index + 1, "says of a sentence something else than an earlier line"));
            if (seeds.Count > Most)
                return ([], new(index + 1, FormattableString.Invariant($"is one more than {Most} sentences")));
        }

        return seeds.Count > 0 ? (seeds.ToImmutable(), null) : ([], new(1, Form));
    }

    private static (SentimentSeed? Seed, string? Problem) SeedOf(string line)
    {
        if (line.Split('\t') is not [var label, var text])
            return (null, Form);
        if (!Labels.TryGetValue(label.Trim(), out var meant))
            return (null, $"must begin with {string.Join(", ", Labels.Keys.Order(StringComparer.Ordinal))}, and a tab");
        text = text.Trim();
        return text.Length switch
        {
            0 => (null, "has no sentence behind its tab"),
            > LongestText => (null, FormattableString.Invariant($"has more than {LongestText} characters")),
            _ => (new(meant, text), null),
        };
    }
}

/// <summary>A line that is no sentence with its label.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Problem">What is wrong with it, to be read behind "line 3".</param>
public sealed record SeedFault(int Line, string Problem);
