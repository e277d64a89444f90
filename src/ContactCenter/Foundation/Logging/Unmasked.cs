namespace ContactCenter.Foundation.Logging;

/// <summary>A text for the log that is shown as it is, numbers included: the operator's own settings, at start.</summary>
public readonly record struct Unmasked(string Text)
{
    public override string ToString() => Text;
}
