using System.Buffers;

namespace ContactCenter.Voice.Webhooks;

/// <summary>The keys that were pressed.</summary>
public sealed record DtmfResult
{
    private static readonly SearchValues<byte> Keys = SearchValues.Create("0123456789*#"u8);

    private enum Field : byte
    {
        Digits,
        TimedOut,
    }

    /// <summary>The keys in order: digits, <c>*</c> and <c>#</c>. <c>null</c> or empty when none was pressed.</summary>
    public string? Digits { get; init; }

    /// <summary>Whether the time after the last key ended the input. Says nothing about whether the keys are good.</summary>
    public bool TimedOut { get; init; }

    /// <summary>Old payloads have the keys as bare text, with the time-out beside them.</summary>
    internal static DtmfResult? Read(WireValue dtmf, WireValue timedOut)
    {
        if (WireFields<Field>.TryRead(dtmf, out var fields))
            return new() { Digits = fields[Field.Digits].Text(), TimedOut = fields[Field.TimedOut].IsTrue() };
        return dtmf.IsScalar && !dtmf.Bytes.ContainsAnyExcept(Keys) ? new() { Digits = dtmf.Text(), TimedOut = timedOut.IsTrue() } : null;
    }
}
