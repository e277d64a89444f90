namespace ContactCenter.Voice;

/// <summary>Silence.</summary>
public sealed record WaitAction : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "wait";

    /// <summary>How long, 0.1 to 7,200 seconds; 10 when absent.</summary>
    public TimeSpan? Timeout { get; init; }

    internal static WaitAction Read(ref OptionReader json)
    {
        TimeSpan? timeout = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "timeout": timeout = json.Seconds(); break;
                default: json.Keep(); break;
            }
        }

        return new()
        {
            Timeout = timeout,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Seconds("timeout", Timeout, 0.1m, 7200);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.Seconds("timeout"u8, Timeout);
    }
}
