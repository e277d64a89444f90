namespace ContactCenter.Foundation.Logging;

/// <summary>Stands in the log for an exception whose text has a phone number.</summary>
internal sealed class MaskedException : Exception
{
    private readonly Exception _original;
    private readonly string _text;

    private MaskedException(Exception original, string text)
        : base(PhoneMask.Mask(original.Message))
    {
        _original = original;
        _text = text;
    }

    public override string? StackTrace => _original.StackTrace;

    /// <summary>The exception itself where there is nothing to mask.</summary>
    public static Exception Of(Exception fault)
    {
        var text = fault.ToString();
        var masked = PhoneMask.Mask(text);
        return ReferenceEquals(masked, text) ? fault : new MaskedException(fault, masked);
    }

    public override string ToString() => _text;
}
