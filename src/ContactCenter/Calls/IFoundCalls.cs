namespace ContactCenter.Calls;

/// <summary>What was found out about calls, where nothing is kept on disk; whoever is above says so.</summary>
internal interface IFoundCalls
{
    /// <param name="call">The call's id.</param>
    /// <param name="topic">By its id; <c>null</c>: any or none.</param>
    /// <param name="sentiment">The label of the call's sentiment; <c>null</c>: any or none.</param>
    /// <returns>Whether both were found out of the call.</returns>
    bool Matches(string call, string? topic, string? sentiment);
}
