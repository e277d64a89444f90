namespace ContactCenter.Simulator.Phones;

/// <summary>Something that a phone heard.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Text">
/// What was said as far as it was heard: a talk grows sentence by sentence. A stream and hold music are the address of their file, tones are their digits.
/// </param>
/// <param name="From">The address of the phone that spoke; <c>null</c> when the platform did.</param>
/// <param name="At">When it began.</param>
/// <param name="Outcome">How it ended, if it has.</param>
public sealed record HeardLine(HeardSource Source, string Text, string? From, DateTimeOffset At, HeardOutcome Outcome);

/// <summary>Where a sound came from.</summary>
public enum HeardSource
{
    Talk,
    Stream,
    Phone,
    Tone,
    HoldMusic,
}

/// <summary>How a sound ended.</summary>
public enum HeardOutcome
{
    /// <summary>It goes on.</summary>
    Playing,

    /// <summary>It was heard to its end.</summary>
    Completed,

    /// <summary>It was cut: by a key, by speech, by what came next, or by the end of the call.</summary>
    Cut,
}
