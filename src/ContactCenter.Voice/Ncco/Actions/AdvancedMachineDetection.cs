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

    internal static AdvancedMachineDetection Read(ref OptionReader json)
    {
        MachineDetection? behavior = null;
        DetectionMode? mode = null;
        TimeSpan? beepTimeout = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "behavior": behavior = json.Word(word => new MachineDetection(word)); break;
                case "mode": mode = json.Word(word => new DetectionMode(word)); break;
                case "beep_timeout": beepTimeout = json.Seconds(); break;
                default: json.Keep(); break;
            }
        }

        return new()
        {
            Behavior = behavior,
            Mode = mode,
            BeepTimeout = beepTimeout,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.OneOf("behavior", Behavior?.Text, "continue", "hangup");
        rules.OneOf("mode", Mode?.Text, "default", "detect", "detect_beep");
        rules.WholeSeconds("beep_timeout", BeepTimeout, 30, 120);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("behavior"u8, Behavior?.Text);
        options.Text("mode"u8, Mode?.Text);
        options.Seconds("beep_timeout"u8, BeepTimeout);
    }
}
