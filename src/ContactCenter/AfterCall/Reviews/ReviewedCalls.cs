using System.Globalization;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>Calls as those who ask may review them.</summary>
internal sealed class ReviewedCalls(ICallStore calls, IRecordingIndex index, ReviewedAgents agents)
{
    /// <returns><c>null</c>: it is not known.</returns>
    public async Task<CallSession?> FindAsync(string call) => await calls.ReadAsync(new(call));

    /// <returns>What those are told who have to do with no review of the call: where they are not told of the call itself, that it is not known.</returns>
    public static ProblemHttpResult RefusalTo(HttpContext http, CallSession call, string reason) => ForeignCalls.Sees(http.User, call)
        ? Problems.Forbidden(reason)
        : CallProblems.Unknown(call.CallerLeg.Value);

    /// <returns>The call, or why it may not be reviewed.</returns>
    public async Task<(CallSession? Call, ProblemHttpResult? Refusal)> ForReviewerAsync(string callId, HttpContext http)
    {
        if (await calls.ReadSeenAsync(callId, http.User) is not { } call)
            return (null, CallProblems.Unknown(callId));
        if (!ReviewRights.MayReview(http.User, call.Department))
            return (null, Problems.Forbidden("You may not review calls of this department."));
        if (!await MayReadAsync(call, http))
            return (null, CallProblems.NotAllowed());
        if (await IsOwnAsync(call, http))
            return (null, ReviewEndpoints.Own());
        return call.IsOver ? (call, null) : (null, Problems.Conflict("The call still goes on."));
    }

    /// <summary>Whether who asks may read all that was said in the call, which answers are proposed of and lines are shown of.</summary>
    public async Task<bool> MayReadAsync(CallSession call, HttpContext http) =>
        AnalysisReaders.Admit(http.User, await index.OfCallAsync(call.CallerLeg.Value, http.RequestAborted), call);

    /// <summary>Whether who asks is one of the agents of the call.</summary>
    public async Task<bool> IsOwnAsync(CallSession call, HttpContext http) =>
        SignedIn.Of(http) is { Person: var person } && await agents.HasTalkedAsync(call, person.Id, http.RequestAborted);

    /// <summary>Whether that person is one of the agents of the call; a program never is.</summary>
    public async Task<bool> HasTalkedAsync(CallSession call, Doer doer, CancellationToken cancellationToken) =>
        doer.User is { } user && await agents.HasTalkedAsync(call, user.ToString(CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Whether who asks is the agent whose part the review judges.</summary>
    public bool IsJudged(CallSession call, Review review, HttpContext http) =>
        SignedIn.Of(http) is { Person: var person } && (review.Agent ?? agents.IdOf(call)) == person.Id;
}
