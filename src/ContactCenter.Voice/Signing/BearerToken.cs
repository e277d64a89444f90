namespace ContactCenter.Voice.Signing;

/// <summary>The token of an <c>Authorization</c> header; the scheme's case does not matter.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>Empty when there is none.</summary>
    public static ReadOnlySpan<char> Of(string? authorization)
    {
        var header = authorization.AsSpan().Trim();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].TrimStart() : default;
    }
}
