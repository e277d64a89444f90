namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>A stretch of a recording in which recording was paused: nothing of it is in a transcript.</summary>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
public sealed record PausedTime(double Start, double End)
{
    /// <summary>Stands in a transcript's place of the stretch.</summary>
    public const string Mark = "[paused]";

    internal bool Holds(double time) => time >= Start && time < End;

    /// <returns>Seconds that both have in common.</returns>
    internal double Overlap(double start, double end) => Math.Max(0, Math.Min(End, end) - Math.Max(Start, start));
}
