namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>Reads the <c>Link</c> header (RFC 8288).</summary>
internal static class LinkHeader
{
    /// <param name="link">Its value, several with commas between; <c>null</c>: there is none.</param>
    /// <param name="page">What relative addresses are relative to.</param>
    /// <returns>Where the next page is; <c>null</c>: nowhere, or on this page again.</returns>
    public static Uri? NextOf(string? link, Uri page)
    {
        var rest = link.AsSpan();
        while (rest.IndexOf('<') is var begin and >= 0 && rest[begin..].IndexOf('>') is var length and >= 0)
        {
            var target = rest.Slice(begin + 1, length - 1);
            rest = rest[(begin + length + 1)..];
            var parameters = rest[..EndOfParameters(rest)];
            rest = rest[parameters.Length..];
            if (IsNext(parameters) && Uri.TryCreate(page, target.ToString(), out var next))
                return next == page ? null : next;
        }

        return null;
    }

    /// <summary>The comma before the next link; one within quotes is none.</summary>
    private static int EndOfParameters(ReadOnlySpan<char> text)
    {
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (text[at] == ',' && !isQuoted)
                return at;
        }

        return text.Length;
    }

    /// <summary>Of several values of <c>rel</c> only the first parameter counts, which may name several relations.</summary>
    private static bool IsNext(ReadOnlySpan<char> parameters)
    {
        foreach (var parameter in parameters.ToString().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parameter.AsSpan(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
                continue;
            return parameter[(equals + 1)..].Trim().Trim('"').Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);
        }

        return false;
    }
}
