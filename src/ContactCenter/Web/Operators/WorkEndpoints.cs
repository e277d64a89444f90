using System.ComponentModel;
using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Web.Operators;

/// <summary>What is to be done for calls, and what was given up.</summary>
internal static class WorkEndpoints
{
    public static void MapWork(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").Needs(Permission.Operate).WithTags(OperatorsFeature.Tag);
        group.MapGet("work", ListAsync)
            .WithName("listWork")
            .WithSummary("Requests to the platform and timers that are still to be done, and those that were given up; newest first.")
            .ProducesTable<ListResource<WorkResource>>();
        group.MapPost("work/{number:long}/retry", RetryAsync)
            .WithName("retryWork")
            .WithSummary("Tries work again that was given up. It is done if its call still wants it.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Task<IResult> ListAsync(
        [FromQuery(Name = "state"), Description("Only work that is still to be done, or only what was given up."), OneOf("open", "dead")] string? state,
        [AsParameters] NumberedListParameters asked,
        HttpContext http,
        WorkDispatcher dispatcher,
        [FromServices] IBackgroundRows background,
        [FromServices] BackgroundDispatcher backgroundDispatcher,
        IDeadLetters deadLetters,
        TimeProvider time,
        ListAnswers answers)
    {
        return answers.OfAsync(http, asked.Format, asked.Limit, "work", ReadAsync);

        async Task<ListResource<WorkResource>> ReadAsync(string? next)
        {
            var (below, now) = (asked.Below(next), time.GetUtcNow());
            var open = state == "dead" ? [] : dispatcher.Open;
            var lying = state == "dead" ? [] : background.List(below, asked.Count + 1).Select(backgroundDispatcher.WithLease);
            var dead = state == "open" ? [] : await deadLetters.ListAsync(below, asked.Count + 1);
            var total = open.Count + (state == "dead" ? 0 : background.Count) + (state == "open" ? 0 : deadLetters.Count);
            var page = open.Where(item => item.Number < below).Concat(lying).Select(item => WorkResource.Of(item, now))
                .Concat(dead.Select(WorkResource.Of)).OrderByDescending(item => item.Number).Take(asked.Count + 1).ToList();
            var items = page.Take(asked.Count).ToList();
            return new(items, page.Count > items.Count ? items[^1].Number.ToString(CultureInfo.InvariantCulture) : null, total);
        }
    }

    private static async Task<Results<Accepted<WorkResource>, ProblemHttpResult>> RetryAsync(
        long number, HttpContext http, [FromServices] Revivals revivals, AuditLog audit, TimeProvider time)
    {
        var (revived, refusal) = await revivals.ReviveAsync(number);
        if (revived is not { } item)
            return Problems.NotFound(refusal);
        var doer = Doer.Of(http);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{item.Kind} {number}");
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.WorkRetried, subject, address: doer.Address));
        return TypedResults.Accepted((string?)null, WorkResource.Of(item, time.GetUtcNow()));
    }
}
