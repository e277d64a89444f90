using System.ComponentModel;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Scenarios;

/// <summary>A call that was, as a script that the simulator plays.</summary>
internal static class ScenarioEndpoints
{
    private const string Yaml = "application/yaml";
    private const string Real = "real";

    public static void MapScenarios(this RouteGroupBuilder api) => api.MapGroup("").Needs(Permission.SeeCalls).WithTags(CallApi.Tag)
        .MapGet("calls/{callId}/scenario", ShowAsync)
        .WithName("getCallScenario")
        .WithSummary("A call as a script that the simulator plays: what people did, and what they hear by the plan in force. It is audited who takes one.")
        .Produces<string>(StatusCodes.Status200OK, Yaml)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesValidationProblem();

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ShowAsync(
        string callId,
        [FromQuery(Name = "caller"), Description("real: with the caller's own number, and what came in with the call; when absent with a made-up number.")]
        [OneOf("madeUp", Real)] string? caller,
        HttpContext http,
        ICallStore store,
        PlanSource plans,
        AuditLog audit)
    {
        var isReal = caller == Real;
        if (await store.ReadSeenAsync(callId, http.User) is not { } call)
            return CallProblems.Unknown(callId);
        if (CallScenario.Of(plans.Current, call, isReal) is not { } script)
            return Problems.NotFound($"Call {callId} began before inputs were kept.");
        var doer = Doer.Of(http);
        var after = isReal ? """{"caller":"real"}""" : """{"caller":"madeUp"}""";
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.CallScriptExported, callId, after: after, address: doer.Address));
        return TypedResults.Text(script, Yaml);
    }
}
