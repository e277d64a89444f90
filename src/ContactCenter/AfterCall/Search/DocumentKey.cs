namespace ContactCenter.AfterCall.Search;

/// <summary>Names one document of the index: a segment, or several that were put together, of one transcript; or the summary of a call.</summary>
/// <param name="CallId">Our id of the call.</param>
/// <param name="RecordingId">Our id of the recording or conversation that the transcript is of; empty: it is the summary.</param>
/// <param name="Segment">Its number in the transcript; 0 or more.</param>
internal sealed record DocumentKey(string CallId, string RecordingId, int Segment)
{
    public bool IsSummary => RecordingId.Length == 0;

    public static DocumentKey OfSummary(string call) => new(call, "", 0);
}
