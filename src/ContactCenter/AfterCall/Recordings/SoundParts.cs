namespace ContactCenter.AfterCall.Recordings;

/// <summary>What the files of a recording are named for.</summary>
internal static class SoundParts
{
    /// <summary>The sound as it came.</summary>
    public const string Sound = "sound";

    /// <summary>Its shape, for a player.</summary>
    public const string Peaks = "peaks";

    /// <summary>The sound with a tone over what nobody is to hear.</summary>
    public const string Covered = "covered";

    /// <summary>The sound without what people had left out, while it is not known yet how long it is.</summary>
    public const string Marked = "marked";

    /// <summary>All of them: a new one that is not here would be left by an erasure.</summary>
    public static IReadOnlyList<string> All { get; } = [Sound, Peaks, Covered, Marked];
}
