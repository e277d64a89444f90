using System.ComponentModel;
using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>All that is kept of a caller or a call is removed, and cannot come back.</summary>
internal static class ErasureEndpoints
{
    public const string Tag = "Erasures";

    private const string OneOfBoth = "exactly one of number and call must be given";

    public static void MapErasures(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("erasures").Needs(Permission.EraseCalls).WithTags(Tag);
        group.MapGet("", ListAsync)
            .WithName("listErasures")
            .WithSummary("What was erased, the newest first: who asked, when, and how many of what.")
            .ProducesTable<ListResource<ErasureResource>>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("preview", PreviewAsync)
            .WithName("previewErasure")
            .WithSummary("What an erasure would remove, and what is in its way.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapPost("", PostAsync)
            .WithName("erase")
            .WithSummary("Erases all calls of a number, or one call. From the answer on nothing is added to them any more.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
    }

    private static Task<IResult> ListAsync(
        [AsParameters] NumberedListParameters asked, HttpContext http, ListAnswers answers, CancellationToken cancellationToken)
    {
        return answers.OfAsync(http, asked.Format, asked.Limit, "erasures", ReadAsync);

        async Task<ListResource<ErasureResource>> ReadAsync(string? after)
        {
            if (Find(http) is not { } erasures)
                return new([], Next: null, Total: 0);
            var (found, total) = await erasures.ListAsync(asked.Below(after), asked.Count + 1, cancellationToken);
            var items = found.Take(asked.Count).ToList();
            var next = found.Count > items.Count ? items[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
            var copies = new List<CopyElsewhere>();
            foreach (var each in http.RequestServices.GetServices<ICopiesElsewhere>())
                copies.AddRange(await each.OfAsync([.. items.Select(item => item.Id)], cancellationToken));
            return new([.. items.Select(item => ErasureResource.Of(item, copies.Where(copy => copy.Erasure == item.Id)))], next, total);
        }
    }

    private static async Task<Results<Ok<ErasurePreviewResource>, ProblemHttpResult, ValidationProblem>> PreviewAsync(
        [FromQuery(Name = "number"), Description("All calls of this caller; also with a plus.")] string? number,
        [FromQuery(Name = "call"), Description("One call, by its id.")] string? call,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(number) == string.IsNullOrEmpty(call))
            return Invalid();
        if (Find(http) is not { } erasures)
            return NothingKept();
        var subject = await SubjectOfAsync(erasures, number, call, cancellationToken);
        return subject.IsEmpty
            ? NotFound(subject)
            : TypedResults.Ok(new ErasurePreviewResource(
                subject.Kind,
                await erasures.CountAsync(subject, cancellationToken),
                erasures.AtHand(subject),
                erasures.Held(subject),
                ErasureResource.Elsewhere));
    }

    private static async Task<Results<Accepted<ErasureResource>, ProblemHttpResult, ValidationProblem>> PostAsync(
        ErasureRequest request, HttpContext http, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(request.Number) == string.IsNullOrEmpty(request.Call))
            return Invalid();
        if (Find(http) is not { } erasures)
            return NothingKept();
        var subject = await SubjectOfAsync(erasures, request.Number, request.Call, cancellationToken);
        if (subject.IsEmpty)
            return NotFound(subject);
        // Who goes away meanwhile has asked all the same.
        return await erasures.AcceptAsync(subject, Doer.Of(http), CancellationToken.None) is { } erasure
            ? TypedResults.Accepted((string?)null, ErasureResource.Of(erasure, copies: []))
            : Problems.Conflict(Refusal(erasures, subject));
    }

    private static Task<ErasureSubject> SubjectOfAsync(Erasures erasures, string? number, string? call, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(number)
            ? erasures.OfCallAsync(call!, cancellationToken)
            : erasures.OfNumberAsync(CallListParameters.Dialled(number)!, cancellationToken);

    private static string Refusal(Erasures erasures, ErasureSubject subject) => erasures.Held(subject) is { Count: > 0 } held
        ? $"Of these calls must be kept: {string.Join(", ", held)}. Lift what holds them first."
        : $"Of these calls are live, or have ended within the last minute: {string.Join(", ", erasures.AtHand(subject))}. Try again in a minute.";

    private static Erasures? Find(HttpContext http) =>
        http.RequestServices.IsInMemory() ? null : http.RequestServices.GetRequiredService<Erasures>();

    private static ProblemHttpResult NothingKept() => Problems.Conflict(
        "Storage:Provider is Memory: nothing is kept when the process ends, and nothing is erased before.");

    private static ProblemHttpResult NotFound(ErasureSubject subject) => Problems.NotFound(
        subject.Kind == ErasureKinds.Number ? "No call of this number is known." : "No such call is known.");

    private static ValidationProblem Invalid() =>
        TypedResults.ValidationProblem([new("number", [OneOfBoth])]);
}
