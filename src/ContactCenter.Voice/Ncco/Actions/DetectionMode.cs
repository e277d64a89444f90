namespace ContactCenter.Voice;

/// <summary>Whether the call waits for the detection of a machine, and what is told of it.</summary>
/// <param name="Text">The word on the wire.</param>
public readonly record struct DetectionMode(string Text)
{
    /// <summary>The NCCO runs meanwhile; both the status and the beep are told.</summary>
    public static DetectionMode Default { get; } = new("default");

    /// <summary>The NCCO waits; the status is told.</summary>
    public static DetectionMode Detect { get; } = new("detect");

    /// <summary>The NCCO waits; the beep is told.</summary>
    public static DetectionMode DetectBeep { get; } = new("detect_beep");

    /// <summary>The word on the wire.</summary>
    public override string ToString() => Text ?? "";
}
