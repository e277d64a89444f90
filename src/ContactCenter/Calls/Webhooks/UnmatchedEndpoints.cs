using ContactCenter.Access;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Webhooks;

/// <summary>Webhooks that belonged to no call, for the operator.</summary>
internal static class UnmatchedEndpoints
{
    public static void MapUnmatchedWebhooks(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").Needs(Permission.Operate).WithTags("Operation");
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
