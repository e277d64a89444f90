using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.AfterCall.Delivery.Salesforce;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>The targets of the settings: how they stand, and what they lack.</summary>
internal static class TargetEndpoints
{
    /// <param name="deliveries">The group of deliveries.</param>
    public static void MapTargets(this RouteGroupBuilder deliveries)
    {
        var group = deliveries.MapGroup("targets").Needs(Permission.Operate).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("", ListAsync)
            .WithName("listTargets")
            .WithSummary("The systems that are told of calls, in the order of the settings, and how that goes.")
            .ProducesTable<ListResource<TargetResource>>();
        group.MapPost("{name}/check", CheckAsync)
            .WithName("checkTarget")
            .WithSummary("Signs in at a target of Salesforce and tells each field and right that is missing there. Nothing is changed.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] ListParameters asked,
        HttpContext http,
        DeliverySettings settings,
        IDeliveryStore store,
        TargetStates states,
        ListAnswers answers,
        CancellationToken cancellationToken)
    {
        var sums = await store.SumsAsync(cancellationToken);
        var all = settings.Targets.Select(target =>
            TargetResource.Of(target, sums.GetValueOrDefault(target.Name, TargetSums.None), states.IsFailing(target.Name)));
        return await answers.OfAsync(http, asked, "deliveries/targets", ListPages.Of(asked, all));
    }

    private static async Task<Results<Ok<TargetCheckResource>, ProblemHttpResult>> CheckAsync(
        string name, DeliverySettings settings, OrgCheck check, CancellationToken cancellationToken)
    {
        if (settings.Find(name) is not { } target)
            return Problems.NotFound($"No target {name} is known.");
        if (target.Org is null)
            return Problems.Conflict($"A target of the kind {target.Kind} has nothing that could be checked.");
        var findings = await check.RunAsync(target, cancellationToken);
        return TypedResults.Ok(new TargetCheckResource(target.Name, findings.Count == 0, findings));
    }
}
