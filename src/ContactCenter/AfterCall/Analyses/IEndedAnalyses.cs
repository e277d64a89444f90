using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Who has something to do when all steps of a call's analysis have come to an end; whoever is above says so.</summary>
internal interface IEndedAnalyses
{
    /// <param name="call">The call's id.</param>
    /// <param name="isRepaired">Whether a step that had failed before was made now.</param>
    /// <returns>The work that is saved in the same commit; <c>null</c>: none.</returns>
    WorkItem? WorkFor(string call, bool isRepaired);
}
