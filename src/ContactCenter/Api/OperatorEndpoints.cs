using ContactCenter.Access;
using ContactCenter.Calls.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Api;

/// <summary>What an operator looks at when something is odd.</summary>
public static class OperatorEndpoints
{
    public static void MapOperator(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").RequireAuthorization(nameof(Role.Admin)).WithTags("Operation")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        group.MapGet("webhooks/unmatched", ListUnmatched)
            .WithName("listUnmatchedWebhooks")
            .WithSummary("The newest webhooks that belonged to no call, with their bodies.");
    }

    private static Ok<ListResource<UnmatchedResource>> ListUnmatched(UnmatchedWebhooks unmatched)
    {
        var items = unmatched.Newest.Select(UnmatchedResource.Of).ToList();
        return TypedResults.Ok(new ListResource<UnmatchedResource>(items, Next: null, items.Count));
    }
}
