namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>What the owner wants to be found in calls.</summary>
/// <param name="Name">Letters and digits, such as <c>customerId</c>: it is the type of the entities that are found.</param>
/// <param name="Kind">Which of the two decides: <see cref="Values"/> or <see cref="Pattern"/>.</param>
public sealed record EntityModel(string Name, EntityKind Kind)
{
    /// <summary>The words of a list; upper and lower case are the same, and only whole words count where a script has spaces between them.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>A regular expression without backtracking; upper and lower case are the same.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether number words are read as digits first; a list then finds its words in either form.</summary>
    public bool Normalise { get; init; }

    /// <summary>Whether nobody is to read or hear it: it is taken out of transcripts, and its name in brackets stands in its place.</summary>
    public bool Redact { get; init; }

    /// <summary>Of two that overlap, the one with the higher number is kept; those that are built in have 0.</summary>
    public int Priority { get; init; }
}
