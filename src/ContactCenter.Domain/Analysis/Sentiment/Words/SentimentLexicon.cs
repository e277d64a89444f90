namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>A language's words that tell how something was meant, and those that change what they tell. All are words of <see cref="ComparedWords"/>.</summary>
internal sealed record SentimentLexicon
{
    /// <summary>By their words with one space between.</summary>
    public required ImmutableDictionary<string, LexiconEntry> Entries { get; init; }

    /// <summary>Turn what follows within three words.</summary>
    public required ImmutableHashSet<string> Negations { get; init; }

    /// <summary>Turn the next word only, since they are answers too: <c>no, that is great</c>.</summary>
    public required ImmutableHashSet<string> NearNegations { get; init; }

    /// <summary>Make what follows within two words stronger.</summary>
    public required ImmutableHashSet<string> Intensifiers { get; init; }

    /// <summary>Make what follows within two words weaker.</summary>
    public required ImmutableHashSet<string> Diminishers { get; init; }

    /// <summary>"But": what stands behind it matters more. No negation reaches over them.</summary>
    public required ImmutableHashSet<string> Contrasts { get; init; }

    /// <summary>Begin another clause: no negation reaches over them.</summary>
    public required ImmutableHashSet<string> Joiners { get; init; }

    /// <summary>How many words the longest entry has.</summary>
    public int LongestEntry => field > 0 ? field : field = Entries.Keys.Max(entry => entry.Split(' ').Length);

    public bool IsClauseBorder(string word) => Contrasts.Contains(word) || Joiners.Contains(word);
}
