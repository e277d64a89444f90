using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Holds;

/// <summary>Who may write about calls says which of them must be kept.</summary>
internal static class HoldEndpoints
{
    public static void MapHolds(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("calls/{callId}/hold").Needs(Permission.EditCalls).WithTags(CallApi.Tag)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapPut("", PutAsync)
            .WithName("putCallHold")
            .WithSummary("Nothing of the call goes any more: no age removes it, and it cannot be erased.")
            .ProducesValidationProblem();
        group.MapDelete("", DeleteAsync)
            .WithName("deleteCallHold")
            .WithSummary("Nothing holds the call any more.");
    }

    private static async Task<Results<Ok<HoldResource>, ProblemHttpResult, ValidationProblem>> PutAsync(
        string callId, HoldRequest request, HttpContext http, ICallStore calls, CallHolds holds, TimeProvider time)
    {
        var reason = request.Reason?.Trim();
        if (reason is not { Length: >= 1 and <= Hold.LongestReason })
            return Invalid("reason", $"must be a text of 1 to {Hold.LongestReason} characters");
        if (request.Until <= time.GetUtcNow())
            return Invalid("until", "must be later than now, or absent");
        var isKnown = await calls.ReadSeenAsync(callId, http.User) is not null;
        var hold = isKnown ? await holds.PutAsync(callId, reason, request.Until?.ToUniversalTime(), Doer.Of(http)) : null;
        return hold is null ? CallProblems.Unknown(callId) : TypedResults.Ok(HoldResource.Of(hold));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        string callId, HttpContext http, ICallStore calls, CallHolds holds) =>
        !await calls.HidesAsync(callId, http.User) && await holds.LiftAsync(callId, Doer.Of(http))
            ? TypedResults.NoContent()
            : Problems.NotFound($"Nothing holds a call {callId}.");

    private static ValidationProblem Invalid(string name, string fault) =>
        TypedResults.ValidationProblem([new(name, [fault])]);
}
