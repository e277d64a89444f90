namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>What counts as speech, and how it is cut into pieces; lengths are in samples of 16 kHz. Measured in docs/transcription.md.</summary>
internal sealed record SpeechSettings
{
    private const int Millisecond = 16;
    private const int Second = 16_000;

    /// <summary>The settings for engines that hear at most 15 s at once.</summary>
    public static SpeechSettings Default { get; } = new();

    /// <summary>The settings for engines whose work is the same for a second and for half a minute: few pieces, with the pauses in them.</summary>
    public static SpeechSettings Long { get; } = new() { Longest = 28 * Second, Join = 5 * Second };

    /// <summary>From this probability on a window is speech.</summary>
    public float Threshold { get; init; } = .35f;

    /// <summary>Speech does not end above it.</summary>
    public float EndThreshold { get; init; } = .20f;

    /// <summary>Speech has ended when it has been silent for so long.</summary>
    public int Silence { get; init; } = 500 * Millisecond;

    /// <summary>What is added before and after it, so that no soft sound is lost.</summary>
    public int Pad { get; init; } = 320 * Millisecond;

    /// <summary>Neighbours, with what was added to them, that are not further apart become one piece.</summary>
    public int Join { get; init; } = 800 * Millisecond;

    /// <summary>Anything shorter, without what is added, is a noise.</summary>
    public int Shortest { get; init; } = 200 * Millisecond;

    /// <summary>No piece is longer.</summary>
    public int Longest { get; init; } = 15 * Second;

    /// <summary>Speech that is too long is cut at its quietest window among so many of its last samples.</summary>
    public int CutWithin { get; init; } = 5 * Second;
}
