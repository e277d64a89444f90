namespace ContactCenter.Foundation.Commands;

/// <summary>What a <see cref="ProgressLine"/> counts.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Size">How many of what is told make one.</param>
internal sealed record ProgressUnit(string Name, long Size)
{
    /// <summary>Of what is told in bytes.</summary>
    public static readonly ProgressUnit Megabytes = new("MB", 1_000_000);

    public static readonly ProgressUnit Recordings = new("recordings", 1);
}
