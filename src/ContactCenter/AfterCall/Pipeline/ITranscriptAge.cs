namespace ContactCenter.AfterCall.Pipeline;

/// <summary>How long transcripts are kept; whoever removes those that are older says so.</summary>
internal interface ITranscriptAge
{
    /// <summary>Whether transcripts of a call are removed by now: none of it is to be kept any more.</summary>
    bool IsOver(CallSession call);
}
