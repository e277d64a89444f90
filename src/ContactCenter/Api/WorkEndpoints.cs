using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Foundation.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Api;

/// <summary>What is to be done for calls, and what was given up.</summary>
public static class WorkEndpoints
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    public static void MapWork(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").RequireAuthorization(nameof(Role.Admin)).WithTags("Operation")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        group.MapGet("work", ListAsync)
            .WithName("listWork")
            .WithSummary("Requests to the platform and timers that are still to be done, and those that were given up; newest first.")
            .WithParameters(
                OpenApiParameters.OneOf("state", "Only work that is still to be done, or only what was given up.", "open", "dead"),
                OpenApiParameters.Whole("limit", "Items on one page.", 1, MaxLimit),
                OpenApiParameters.Text("cursor", "The next of the page before."))
            .Produces<ListResource<WorkResource>>()
            .ProducesValidationProblem();
        group.MapPost("work/{number:long}/retry", RetryAsync)
            .WithName("retryWork")
            .WithSummary("Tries work again that was given up. It is done if its call still wants it.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ListResource<WorkResource>>, ValidationProblem>> ListAsync(HttpRequest request, EffectOutbox outbox, IWorkStore store, TimeProvider time)
    {
        var query = new QueryReader(request.Query);
        var state = query.OneOf("state", "open", "dead");
        var limit = query.Whole("limit", 1, MaxLimit) ?? DefaultLimit;
        var below = query.Whole("cursor", 1, long.MaxValue) ?? long.MaxValue;
        if (query.Faults.Count > 0)
            return TypedResults.ValidationProblem(query.Faults);

        var now = time.GetUtcNow();
        var open = state == "dead" ? [] : outbox.Open.Select(item => WorkResource.Of(item, now));
        var dead = state == "open" ? [] : (await store.DeadLettersAsync(int.MaxValue)).Select(WorkResource.Of);
        var all = open.Concat(dead).OrderByDescending(item => item.Number).ToList();
        var page = all.SkipWhile(item => item.Number >= below).Take(limit + 1).ToList();
        var items = page.Take(limit).ToList();
        var next = page.Count > items.Count ? items[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new ListResource<WorkResource>(items, next, all.Count));
    }

    private static async Task<Results<Accepted<WorkResource>, ProblemHttpResult>> RetryAsync(long number, EffectOutbox outbox, IWorkStore store, TimeProvider time)
    {
        var now = time.GetUtcNow();
        if (await store.ReviveAsync(number, now) is not { } item)
            return TypedResults.Problem($"There is no dead work {number} of a call that is still there.", statusCode: StatusCodes.Status404NotFound);
        outbox.Adopt([item]);
        return TypedResults.Accepted((string?)null, WorkResource.Of(item, now));
    }
}
