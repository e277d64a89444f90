using System.Collections.Immutable;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.Factors;

/// <summary>Ten codes, each of which stands in for the authenticator app once.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;

    /// <returns>The codes, to be shown once, and what is kept of them.</returns>
    public static (IReadOnlyList<string> Codes, ImmutableArray<string> Hashes) Make()
    {
        var codes = Enumerable.Range(0, Count).Select(_ => ReadableCodes.Make()).ToList();
        return (codes, [.. codes.Select(HashOf)]);
    }

    public static string HashOf(string code) => Convert.ToHexStringLower(ReadableCodes.HashOf(code));
}
