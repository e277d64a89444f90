using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Calls.Webhooks;

/// <summary>Webhooks that belonged to no call, for the operator.</summary>
internal static class UnmatchedEndpoints
{
    public static void MapUnmatchedWebhooks(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").Needs(Permission.Operate).WithTags("Operation");
        group.MapGet("webhooks/unmatched", ListAsync)
            .WithName("listUnmatchedWebhooks")
            .WithSummary("The newest webhooks that belonged to no call, with their bodies, newest first.")
            .ProducesTable<ListResource<UnmatchedResource>>();
    }

    private static Task<IResult> ListAsync([AsParameters] ListParameters asked, HttpContext http, UnmatchedWebhooks unmatched, ListAnswers answers) =>
        answers.OfAsync(
            http, asked, "webhooks/unmatched", ListPages.Of(asked, unmatched.Kept, webhook => new(webhook.Number), UnmatchedResource.Of));
}
