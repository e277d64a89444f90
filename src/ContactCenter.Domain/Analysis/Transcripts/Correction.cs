namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>A place of a segment's text in which a word of the owner's stands for what the engine had heard.</summary>
/// <param name="Start">UTF-16, in the segment's text.</param>
/// <param name="Length">Of what stands there now, UTF-16.</param>
/// <param name="Original">What the engine had heard.</param>
/// <param name="Corrected">What stands there now.</param>
public sealed record Correction(int Start, int Length, string Original, string Corrected)
{
    /// <summary>Behind the place, UTF-16.</summary>
    internal int End => Start + Length;
}
