namespace ContactCenter.Voice.CallControl;

/// <summary>
/// Where other pages of a list are; <c>null</c> where there is none. Usually relative to the API's address. An absolute one is not to be
/// given a token before its host has been looked at.
/// </summary>
public sealed record PageLinks
{
    private enum Field : byte
    {
        Self,
        First,
        Last,
        Next,
        Prev,
    }

    /// <summary>This page.</summary>
    public Uri? Self { get; init; }

    /// <summary>The first page.</summary>
    public Uri? First { get; init; }

    /// <summary>The last page.</summary>
    public Uri? Last { get; init; }

    /// <summary>The next page.</summary>
    public Uri? Next { get; init; }

    /// <summary>The page before.</summary>
    public Uri? Previous { get; init; }

    internal static PageLinks Read(WireValue links)
    {
        WireFields<Field>.TryRead(links, out var fields);
        return new()
        {
            Self = Read(fields[Field.Self].Field("href"u8).Text()),
            First = Read(fields[Field.First].Field("href"u8).Text()),
            Last = Read(fields[Field.Last].Field("href"u8).Text()),
            Next = Read(fields[Field.Next].Field("href"u8).Text()),
            Previous = Read(fields[Field.Prev].Field("href"u8).Text()),
        };
    }

    /// <summary>A path is told from a whole address here: on some systems <c>/v1</c> alone would be a file. Two slashes would name another host.</summary>
    private static Uri? Read(string? href)
    {
        if (string.IsNullOrEmpty(href) || href.StartsWith("//", StringComparison.Ordinal))
            return null;
        if (Uri.TryCreate(href, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
            return absolute;
        return Uri.TryCreate(href, UriKind.Relative, out var relative) ? relative : null;
    }
}
