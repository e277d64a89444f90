namespace ContactCenter.Voice;

/// <summary>What to do when a machine answers.</summary>
/// <param name="Text">The word on the wire.</param>
public readonly record struct MachineDetection(string Text)
{
    /// <summary>The call goes on, and an event tells of the machine.</summary>
    public static MachineDetection Continue { get; } = new("continue");

    /// <summary>The leg is hung up.</summary>
    public static MachineDetection Hangup { get; } = new("hangup");

    /// <summary>The word on the wire.</summary>
    public override string ToString() => Text ?? "";
}
