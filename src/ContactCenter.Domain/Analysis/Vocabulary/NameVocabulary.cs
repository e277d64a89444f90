namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>
/// The owner's words: names of people, firms and products, as they are to be written. Of names that read the same the first counts; the order decides
/// between two that are equally near, so a department's own words come first.
/// </summary>
public sealed class NameVocabulary
{
    /// <summary>More names are not taken.</summary>
    public const int MostNames = 1_000;

    /// <summary>A name has at most so many words.</summary>
    public const int MostWords = 4;

    /// <summary>UTF-16.</summary>
    public const int LongestName = 64;

    /// <summary>Shorter names sound like too much else: they are never put in.</summary>
    internal const int FewestLetters = 3;

    /// <param name="names">As they are to be written; blanks around them do not count.</param>
    /// <exception cref="ArgumentException">A name with a fault (<see cref="FaultOf"/>), or too many of them.</exception>
    public NameVocabulary(IEnumerable<string> names)
    {
        var all = names.Select(name => name.Trim()).Take(MostNames + 1).ToList();
        if (all.Count > MostNames)
            throw new ArgumentException($"A vocabulary has at most {MostNames} names.", nameof(names));
        if (all.Select(FaultOf).FirstOrDefault(fault => fault is not null) is { } fault)
            throw new ArgumentException(fault, nameof(names));
        Entries = [.. all.Select(VocabularyName.Of).DistinctBy(name => name.Spoken, StringComparer.Ordinal)];
    }

    /// <summary>No names: nothing is ever corrected.</summary>
    public static NameVocabulary Empty { get; } = new([]);

    /// <summary>As they are to be written, in the owner's order.</summary>
    public IEnumerable<string> Names => Entries.Select(entry => entry.Text);

    internal ImmutableArray<VocabularyName> Entries { get; }

    /// <param name="name">One name.</param>
    /// <returns>What is wrong with it, as a sentence; <c>null</c>: nothing.</returns>
    public static string? FaultOf(string name)
    {
        if (name.Length > LongestName)
            return $"A name has at most {LongestName} characters.";
        if (name.Any(char.IsControl))
            return "A name has no control characters.";
        return SpeechWords.In(name).Length switch
        {
            0 => "A name has a letter or a digit.",
            > MostWords => $"A name has at most {MostWords} words.",
            _ => null,
        };
    }
}
