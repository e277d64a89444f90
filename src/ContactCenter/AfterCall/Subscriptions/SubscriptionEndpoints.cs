using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.AfterCall.Delivery;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Programs elsewhere that are told of events.</summary>
internal static class SubscriptionEndpoints
{
    public const string Tag = "Subscriptions";

    private const string Change = "A change of a subscription";

    public static void MapSubscriptions(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("subscriptions").Needs(Permission.SeeCalls).WithTags(Tag);
        group.MapGet("", ListAsync)
            .WithName("listSubscriptions")
            .WithSummary("The subscriptions that you have made, the newest first; for operators all.")
            .ProducesTable<ListResource<SubscriptionResource>>();
        var changes = group.MapGroup("").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        changes.MapPost("", AddAsync)
            .WithName("addSubscription")
            .WithSummary("Has a program told of events: the answer shows the secret that bodies are signed with, and nothing does later.")
            .WithDescription($"It is given no more than who asks has, and stops when they lose it. {RecentProof.Description}")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem();
        changes.MapDelete("{id}", RemoveAsync)
            .WithName("removeSubscription")
            .WithSummary("Ends a subscription; what it was not told of yet it is not told.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        changes.MapPost("{id}/secret", RenewAsync)
            .WithName("renewSubscriptionSecret")
            .WithSummary("Gives a new secret; for a day bodies are signed with the one before as well.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        changes.MapPost("{id}/resume", ResumeAsync)
            .WithName("resumeSubscription")
            .WithSummary("Tells a subscription of events again that was paused because nothing was accepted for three days.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> ListAsync([AsParameters] ListParameters asked, HttpContext http, SubscriptionStore store, ListAnswers answers)
    {
        var seen = store.All.Where(each => MayChange(http, each));
        return answers.OfAsync(http, asked, "subscriptions", ListPages.Of(asked, seen, each => new(each.Number), SubscriptionResource.Of));
    }

    private static async Task<Results<Created<SubscriptionSecretResource>, ProblemHttpResult, ValidationProblem>> AddAsync(
        SubscriptionRequest request, HttpContext http, SubscriptionChanges changes, DeliverySettings settings, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal)
            return refusal;
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (AskedSubscription.Of(request, http.User, settings, faults) is not { } asked)
            return TypedResults.ValidationProblem(faults);
        return await changes.AddAsync(asked, http) is { } made
            ? TypedResults.Created((string?)null, made)
            : Problems.Conflict($"There are {SubscriptionChanges.Most} subscriptions: remove those that are not used.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, HttpContext http, SubscriptionStore store, SubscriptionChanges changes) =>
        Find(id, http, store) is { } subscription && await changes.RemoveAsync(subscription, http) ? TypedResults.NoContent() : Unknown();

    private static async Task<Results<Ok<SubscriptionSecretResource>, ProblemHttpResult>> RenewAsync(
        string id, HttpContext http, SubscriptionStore store, SubscriptionChanges changes, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal)
            return refusal;
        return Find(id, http, store) is { } subscription && await changes.RenewAsync(subscription.Number, http) is { } renewed
            ? TypedResults.Ok(renewed)
            : Unknown();
    }

    private static async Task<Results<Ok<SubscriptionResource>, ProblemHttpResult>> ResumeAsync(
        string id, HttpContext http, SubscriptionStore store, SubscriptionChanges changes)
    {
        if (Find(id, http, store) is not { } subscription)
            return Unknown();
        if (subscription.State == SubscriptionState.Stopped)
            return Problems.Conflict("Who has made it may not give it what it was given any more: subscribe anew.");
        return await changes.ResumeAsync(subscription.Number, http) is { } resumed ? TypedResults.Ok(SubscriptionResource.Of(resumed)) : Unknown();
    }

    private static Subscription? Find(string id, HttpContext http, SubscriptionStore store) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && store.Find(number) is { } found && MayChange(http, found)
            ? found
            : null;

    private static bool MayChange(HttpContext http, Subscription subscription) =>
        http.User.Has(Permission.Operate) || subscription.Maker == MakerRights.Of(http);

    private static ProblemHttpResult Unknown() => Problems.NotFound("There is no such subscription.");
}
