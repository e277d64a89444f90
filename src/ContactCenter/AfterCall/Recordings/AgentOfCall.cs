namespace ContactCenter.AfterCall.Recordings;

/// <summary>Who has talked to the caller, as people and figures name them.</summary>
internal static class AgentOfCall
{
    /// <returns>The endpoint's label of the last one; <c>null</c>: nobody is known.</returns>
    public static string? Of(CallSession call, IReadOnlyList<Recording> recordings) =>
        recordings.LastOrDefault(recording => recording.Agent is not null)?.Agent
        ?? call.Foreign?.Agent
        ?? call.Survey?.Agent
        ?? call.Legs.LastOrDefault(leg => leg.JoinedAt is not null)?.Endpoint.Label;
}
