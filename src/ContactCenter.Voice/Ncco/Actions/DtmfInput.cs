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
}
