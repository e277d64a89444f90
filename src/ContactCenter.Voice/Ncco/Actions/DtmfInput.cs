namespace ContactCenter.Voice;

/// <summary>How keys are collected.</summary>
public sealed record DtmfInput : WireObject
{
    /// <summary>Collects keys; what is not given has the platform's default.</summary>
    public DtmfInput(int? maxDigits = null, TimeSpan? timeOut = null, bool? submitOnHash = null)
    {
        MaxDigits = maxDigits;
        TimeOut = timeOut;
        SubmitOnHash = submitOnHash;
    }

    /// <summary>How many keys complete the input, 1 to 20; 4 when absent.</summary>
    public int? MaxDigits { get; init; }

    /// <summary>How long after the last key the input is complete, 0 to 10 whole seconds; 3 when absent.</summary>
    public TimeSpan? TimeOut { get; init; }

    /// <summary>Whether <c>#</c> completes the input.</summary>
    public bool? SubmitOnHash { get; init; }

    internal static DtmfInput Read(ref OptionReader json)
    {
        int? maxDigits = null;
        TimeSpan? timeOut = null;
        bool? submitOnHash = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "maxDigits": maxDigits = json.Whole(); break;
                case "timeOut": timeOut = json.Seconds(); break;
                case "submitOnHash": submitOnHash = json.Flag(); break;
                default: json.Keep(); break;
            }
        }

        return new()
        {
            MaxDigits = maxDigits,
            TimeOut = timeOut,
            SubmitOnHash = submitOnHash,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Range("maxDigits", MaxDigits, 1, 20);
        rules.WholeSeconds("timeOut", TimeOut, 0, 10);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Whole("maxDigits"u8, MaxDigits);
        options.Seconds("timeOut"u8, TimeOut);
        options.Flag("submitOnHash"u8, SubmitOnHash);
    }
}
