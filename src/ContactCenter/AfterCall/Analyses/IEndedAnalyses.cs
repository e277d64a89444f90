using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Who has something to do when all steps of a call's analysis have come to an end; whoever is above says so.</summary>
internal interface IEndedAnalyses
{
    /// <returns>The work that is saved in the same commit; <c>null</c>: none.</returns>
    WorkItem? WorkFor(string call);
}
