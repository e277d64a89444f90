namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>Who said a segment.</summary>
public enum Speaker
{
    /// <summary>A recording with all voices in one channel.</summary>
    Unknown,
    Agent,
    Caller,
}
