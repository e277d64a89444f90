namespace ContactCenter.Access.Audit;

/// <summary>Which lines are asked for, newest first.</summary>
internal sealed record AuditQuery
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 500;

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The number of the last line of the page before.</summary>
    public long Below { get; init; } = long.MaxValue;

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>Compared without case, as is <see cref="Subject"/>.</summary>
    public string? Who { get; init; }

    public string? Action { get; init; }

    public string? Subject { get; init; }

    /// <summary>Whether the line is asked for, on whichever page.</summary>
    public bool Matches(AuditLine line) =>
        (From is not { } from || line.At >= from)
        && (To is not { } to || line.At < to)
        && (Who is null || string.Equals(Who, line.Who, StringComparison.OrdinalIgnoreCase))
        && (Action is null || Action == line.Action)
        && (Subject is null || string.Equals(Subject, line.Subject, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Next">The number below which the next page begins; <c>null</c>: this was the last.</param>
/// <param name="Total">How many lines match in all.</param>
internal sealed record AuditPage(IReadOnlyList<AuditLine> Lines, long? Next, int Total)
{
    /// <param name="found">From where the page begins; one more than it holds is enough.</param>
    public static AuditPage Of(AuditQuery query, IEnumerable<AuditLine> found, int total)
    {
        var lines = found.Take(query.Limit + 1).ToList();
        var page = lines.Take(query.Limit).ToList();
        return new(page, lines.Count > page.Count ? page[^1].Number : null, total);
    }
}
