namespace ContactCenter.Voice;

/// <summary>The better detector of machines that answer. Billed separately.</summary>
public sealed record AdvancedMachineDetection : WireObject
{
    /// <summary>What to do when a machine answers.</summary>
    public MachineDetection? Behavior { get; init; }

    /// <summary>Whether the call waits for the detection; <see cref="DetectionMode.Detect"/> when absent.</summary>
    public DetectionMode? Mode { get; init; }

    /// <summary>How long to wait for the beep, 30 to 120 whole seconds. Older parts of the platform want 45 at least.</summary>
    public TimeSpan? BeepTimeout { get; init; }
}
