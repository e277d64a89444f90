namespace ContactCenter.Voice.Webhooks;

/// <summary>One reading of what was said.</summary>
/// <param name="Text">The words.</param>
/// <param name="Confidence">How sure the platform is, 0 to 1; <c>null</c> when it did not say.</param>
public sealed record SpeechAlternative(string Text, double? Confidence)
{
    private enum Field : byte
    {
        Text,
        Confidence,
    }

    internal static SpeechAlternative? Read(WireValue value) =>
        WireFields<Field>.TryRead(value, out var fields) && fields[Field.Text].Text() is { } text
            ? new(text, (double?)fields[Field.Confidence].Decimal())
            : null;
}
