using System.ComponentModel;
using System.Text.Json.Nodes;
using ContactCenter.Access;
using ContactCenter.Api;
using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>The plan in force: programs see it and publish another.</summary>
internal static class PlanEndpoints
{
    public const string Tag = "Plan";
    public const string IfMatch = "If-Match";
    public const string IfMatchMeaning = "The ETag of what was last seen.";
    public const string NoteMeaning = "Why, in 500 characters at most.";

    /// <summary>Thousands of known callers have room in it.</summary>
    public const long LargestPlan = 4 * 1024 * 1024;

    public static void MapPlan(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("plan").Needs(Permission.EditPlan).WithTags(Tag);
        group.MapGet("", Show)
            .WithName("getPlan")
            .WithSummary("The plan in force, in the shape of the settings file; its ETag is for If-Match.")
            .Produces<PlanResource>();
        group.MapPut("", PublishAsync)
            .WithName("publishPlan")
            .WithSummary("Checks a plan and puts it in force at once: for the next step of each call, and for what has not been sent yet.")
            .Accepts<PlanResource>("application/json")
            .WithMetadata(new RequestSizeLimitAttribute(LargestPlan))
            .ProducesPublication();
        group.MapGet("services", ListServices)
            .WithName("listPlanServices")
            .WithSummary("The services of the settings (Ivr:Http) that menus may name.");
        group.MapVersions();
        group.MapDraft();
        group.MapSettings();
        group.MapLanguages();
    }

    public static RouteHandlerBuilder ProducesPublication(this RouteHandlerBuilder endpoint) => endpoint.ProducesRefusals().ProducesValidationProblem();

    public static RouteHandlerBuilder ProducesRefusals(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>The plan itself, with the tag by which it is known.</summary>
    public static ContentHttpResult Plan(HttpContext http, string json, string tag)
    {
        http.Response.Headers.ETag = tag;
        return TypedResults.Text(json, "application/json");
    }

    public static Results<Ok<PlanVersionResource>, ProblemHttpResult, ValidationProblem> Answer(HttpContext http, PlanPublication publication)
    {
        switch (publication)
        {
            case PlanPublication.InForce { Version: var version }:
                http.Response.Headers.ETag = version.Tag;
                return TypedResults.Ok(PlanVersionResource.Of(version, version));
            case PlanPublication.Stale stale:
                return PlanConditions.Stale(stale.Current);
            case PlanPublication.Unproven:
                return PlanConditions.Unproven();
            case PlanPublication.Conflicted { Changes: var twice }:
                return TypedResults.Problem(
                    "What is in force was changed meanwhile, in fields that were changed in the draft, too: write the draft with settle=true.",
                    statusCode: StatusCodes.Status409Conflict,
                    extensions: [new("conflicts", new JsonArray([.. twice.Select(change => JsonValue.Create(change.Path))]))]);
            case PlanPublication.Faulty faulty:
                return Invalid(faulty.Faults);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public static ValidationProblem Invalid(IEnumerable<SettingsFault> faults) => TypedResults.ValidationProblem(
        faults.GroupBy(fault => fault.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(fault => fault.Key, fault => fault.Select(each => each.Problem).ToArray(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Reads a plan from the body.</summary>
    public static async Task<PlanDocument?> ReadAsync(HttpRequest request, ICollection<SettingsFault> faults, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return PlanDocument.Parse(body.ToArray(), faults);
    }

    private static ContentHttpResult Show(HttpContext http, PlanVersions versions)
    {
        var current = versions.State.Current;
        return Plan(http, current.Json, current.Tag);
    }

    private static Ok<ListResource<PlanServiceResource>> ListServices(PlanSurroundings surroundings)
    {
        var services = surroundings.Services.Keys.Order(StringComparer.OrdinalIgnoreCase).Select(name => new PlanServiceResource(name)).ToList();
        return TypedResults.Ok(new ListResource<PlanServiceResource>(services, Next: null, services.Count));
    }

    private static async Task<Results<Ok<PlanVersionResource>, ProblemHttpResult, ValidationProblem>> PublishAsync(
        [FromQuery(Name = "note"), Description(NoteMeaning)] string? note,
        [FromHeader(Name = IfMatch), Description(IfMatchMeaning)] string? ifMatch,
        HttpContext http,
        PlanVersions versions,
        PlanConditions conditions,
        CancellationToken cancellationToken)
    {
        if (conditions.Refusal(http) is { } refusal)
            return refusal;
        List<SettingsFault> faults = [];
        if (!PlanConditions.IsNote(note))
            faults.Add(new("note", PlanConditions.NoteFault));
        var document = await ReadAsync(http.Request, faults, cancellationToken);
        if (document is null || faults.Count > 0)
            return Invalid(document is null ? faults : faults.Concat(versions.Check(document).Faults));
        return Answer(
            http, await versions.PublishAsync(document, conditions.Note(http, note), current => PlanConditions.IsSeen(http.Request, current.Tag)));
    }
}
