namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>Numbers for texts and bytes (FNV-1a, 64 bits), the same on every machine: models on disk hold them.</summary>
internal static class TextHash
{
    private const ulong Basis = 0xcbf29ce484222325;

    private const ulong Prime = 0x100000001b3;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var character in text)
            hash = (hash ^ character) * Prime;
        return hash;
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Basis;
        foreach (var value in bytes)
            hash = (hash ^ value) * Prime;
        return hash;
    }
}
