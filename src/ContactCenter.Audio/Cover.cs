namespace ContactCenter.Audio;

/// <summary>What is heard in place of what was said.</summary>
public enum Cover
{
    /// <summary>A tone, which tells who listens that something was taken out.</summary>
    Tone,

    /// <summary>Nothing.</summary>
    Silence,
}
