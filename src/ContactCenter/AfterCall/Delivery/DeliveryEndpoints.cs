using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>What other systems were told of calls, and what they would not take.</summary>
internal static class DeliveryEndpoints
{
    public const string Tag = "Deliveries";

    public static void MapDeliveries(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("deliveries").WithTags(Tag);
        group.MapGet("", ListAsync)
            .Needs(Permission.SeeCalls)
            .WithName("listDeliveries")
            .WithSummary("What targets are told of calls, the newest first: those of departments that you may read, for operators all.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesTable<ListResource<DeliveryResource>>();
        group.MapTargets();
        var retries = group.MapGroup("").Needs(Permission.Operate).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        retries.MapPost("{id}/retry", RetryAsync)
            .WithName("retryDelivery")
            .WithSummary("Tries a delivery again that was given up, with the same id; one that was accepted is told anew, as the next revision.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        retries.MapPost("retry", RetryAllAsync)
            .WithName("retryDeliveries")
            .WithSummary("Tries all deliveries to a target again that were given up.")
            .ProducesValidationProblem();
    }

    private static Task<IResult> ListAsync(
        [AsParameters] DeliveryParameters parameters, HttpContext http, IDeliveryStore store, ListAnswers answers, CancellationToken cancellationToken)
    {
        var query = parameters.ToQuery(DepartmentsOf(http.User));
        return answers.OfAsync(http, parameters.Format, parameters.Limit, "deliveries", ReadAsync);

        async Task<ListResource<DeliveryResource>> ReadAsync(string? next)
        {
            var wanted = next is null ? query : query with { Below = long.Parse(next, CultureInfo.InvariantCulture) };
            var page = await store.ListAsync(wanted, cancellationToken);
            return new([.. page.Items.Select(DeliveryResource.Of)], page.Next?.ToString(CultureInfo.InvariantCulture), page.Total);
        }
    }

    private static async Task<Results<Accepted<DeliveryResource>, ProblemHttpResult>> RetryAsync(
        string id, HttpContext http, DeliveryRetries retries, TimeProvider time)
    {
        var number = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        // Who goes away meanwhile has asked all the same.
        var (delivery, refusal) = await retries.RetryAsync(number, Doer.Of(http), CancellationToken.None).InTimeAsync(time);
        if (refusal is not null)
            return Problems.Conflict(refusal);
        return delivery is null
            ? Problems.NotFound($"No delivery {id} is known.")
            : TypedResults.Accepted((string?)null, DeliveryResource.Of(delivery));
    }

    private static async Task<Results<Accepted<DeliveryRetryResource>, ValidationProblem>> RetryAllAsync(
        DeliveryRetryRequest request, HttpContext http, DeliverySettings settings, DeliveryRetries retries)
    {
        if (settings.Find(request.Target ?? "") is not { } target)
            return TypedResults.ValidationProblem([new("target", ["must be the name of a target in the settings"])]);
        if (request.From > request.To)
            return TypedResults.ValidationProblem([new("from", ["must not be later than to"])]);
        var retried = await retries.RetryAllAsync(target.Name, request.From, request.To, Doer.Of(http), CancellationToken.None);
        return TypedResults.Accepted((string?)null, new DeliveryRetryResource(target.Name, retried));
    }

    /// <returns>Whose calls that person or program may know of; <c>null</c>: all, and those of none.</returns>
    private static ImmutableArray<string>? DepartmentsOf(ClaimsPrincipal asker)
    {
        if (asker.Has(Permission.Operate))
            return null;
        return DepartmentClaims.Read.GrantOf(asker) switch
        {
            null => [],
            { Departments: { } named } => named,
            _ => null,
        };
    }
}
