namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>How the parties meant what they said in a part of the call.</summary>
/// <param name="Start">Seconds since the call's first recording began.</param>
/// <param name="End">Seconds since the call's first recording began.</param>
/// <param name="Caller">−1 to 1; where it is not known who spoke, of all turns; <c>null</c>: nothing that counts was said.</param>
/// <param name="Agent">−1 to 1; <c>null</c>: nothing that counts was said, or it is not known who spoke.</param>
public sealed record SentimentPart(double Start, double End, double? Caller, double? Agent);
