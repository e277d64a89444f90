using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Turns;

/// <summary>What one speaker said without a longer pause, as the steps of the analysis read it: one segment of the call's transcript.</summary>
/// <param name="Segment">Its number in the call's transcript, from 0. Pauses of a recording have numbers too and are no turns.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Start">Seconds since the call's first recording began.</param>
/// <param name="End">Seconds since the call's first recording began, not before <paramref name="Start"/>.</param>
/// <param name="Text">Redacted: with <c>[card]</c> and the like in the place of what was taken out.</param>
/// <param name="Language">BCP 47; <c>null</c>: unknown.</param>
public sealed record Turn(int Segment, Speaker Speaker, double Start, double End, string Text, string? Language = null)
{
    /// <summary>The number of the recording that it is of; 0: all turns of the call are of one.</summary>
    public long Recording { get; init; }

    /// <summary>How many words it has; what stands in brackets counts for nothing.</summary>
    public int WordCount { get; } = WordCounter.Count(Text);

    /// <summary>Seconds, 0 or more.</summary>
    public double Seconds => End - Start;
}
