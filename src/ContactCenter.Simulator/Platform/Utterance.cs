namespace ContactCenter.Simulator.Platform;

/// <summary>Something that a person said.</summary>
/// <param name="Text">What.</param>
/// <param name="Confidence">How sure the recognition is of it, 0 to 1.</param>
/// <param name="EndsAt">When the last word is out.</param>
internal sealed record Utterance(string Text, double Confidence, DateTimeOffset EndsAt);
