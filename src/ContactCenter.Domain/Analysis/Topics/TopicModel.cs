namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>One of the things that calls of the owner's are about.</summary>
/// <param name="Id">Letters, digits and <c>-</c>; it stays when the name changes.</param>
/// <param name="Name">As people read it.</param>
public sealed record TopicModel(string Id, string Name)
{
    /// <summary>The departments whose calls may have it; empty: all.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    /// <summary>Words and phrases that speak for it.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Words and phrases that rule it out.</summary>
    public ImmutableArray<string> NotWords { get; init; } = [];

    /// <summary>What callers say about it, as the owner typed it.</summary>
    public ImmutableArray<TopicExample> Examples { get; init; } = [];

    /// <param name="department">Of a call; <c>null</c>: none, which only topics for all are for.</param>
    public bool IsFor(string? department) =>
        Departments.IsEmpty || (department is not null && Departments.Contains(department, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What callers may say about a topic.</summary>
/// <param name="Text">One or two sentences.</param>
/// <param name="Language">BCP 47; <c>null</c>: that of the business.</param>
public sealed record TopicExample(string Text, string? Language);
