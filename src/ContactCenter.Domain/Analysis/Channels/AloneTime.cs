using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Channels;

/// <summary>A stretch of a recording in which only one of agent and caller was in the conversation.</summary>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="End">Seconds of the recording.</param>
/// <param name="Who">Who was there: agent or caller.</param>
public sealed record AloneTime(double Start, double End, Speaker Who)
{
    /// <summary>Whether the platform may have played something meanwhile, which is on the last channel or on none.</summary>
    public bool MayHaveMusic { get; init; }
}
