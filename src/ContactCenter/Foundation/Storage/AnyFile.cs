namespace ContactCenter.Foundation.Storage;

/// <summary>Takes all texts for one.</summary>
internal sealed class AnyFile : IEqualityComparer<string>
{
    public static readonly AnyFile Instance = new();

    public bool Equals(string? x, string? y) => true;

    public int GetHashCode(string obj) => 0;
}
