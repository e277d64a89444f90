using System.Globalization;
using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Imports;

/// <summary>Operators bring in recordings of the past, and look on.</summary>
internal static class ImportEndpoints
{
    public const string Tag = "Imports";

    public static void MapImports(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("imports").Needs(Permission.Operate).WithTags(Tag);
        group.MapGet("", ListAsync)
            .WithName("listImports")
            .WithSummary("Back-fills, those that were begun last first.")
            .ProducesTable<ListResource<ImportResource>>();
        group.MapPost("", BeginAsync)
            .WithName("addImport")
            .WithSummary("Begins to bring in a folder, or the older part of a listing, a few at a time: new calls go first.")
            .WithDescription("The folder lies in one of Imports:Folders, wherever links lead. Each WAV, MP3, Ogg or Opus file is one recording; a file "
                + "of the same name that ends in .json tells of it what a webhook would, and alone it is a conversation in writing. "
                + "Without a folder it is the listing of the source.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        var one = group.MapGroup("{id}").ProducesProblem(StatusCodes.Status404NotFound);
        one.MapGet("", Get).WithName("getImport").WithSummary("One back-fill, and how far it has come.");
        var orders = one.MapGroup("")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        orders.MapPost("pause", PauseAsync).WithName("pauseImport").WithSummary("Halts it. What it has begun to bring in still comes.");
        orders.MapPost("resume", ResumeAsync).WithName("resumeImport").WithSummary("Has it go on where it was, also where something had stood in its way.");
        orders.MapPost("stop", StopAsync).WithName("stopImport").WithSummary("Ends it before its end. What has come in stays.");
    }

    private static Task<IResult> ListAsync(
        [AsParameters] NumberedListParameters asked, HttpContext http, ImportStore imports, ImportViews views, ListAnswers answers)
    {
        return answers.OfAsync(http, asked.Format, asked.Limit, "imports", next => Task.FromResult(Read(asked.Below(next))));

        ListResource<ImportResource> Read(long below)
        {
            var all = imports.All;
            var rest = all.Where(import => import.Number < below).ToList();
            var page = rest.Take(asked.Count).ToList();
            return new(views.Of(page), rest.Count > page.Count ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null, all.Count);
        }
    }

    private static async Task<Results<Created<ImportResource>, ValidationProblem>> BeginAsync(
        ImportRequest request, HttpContext http, ImportOrders orders, ImportViews views)
    {
        var (import, faults) = await orders.BeginAsync(request, isTyped: false, Doer.Of(http));
        return import is null
            ? TypedResults.ValidationProblem(faults.ToDictionary(fault => fault.Key, fault => (string[])[fault.Value], StringComparer.Ordinal))
            : TypedResults.Created((string?)null, views.Of(import));
    }

    private static Results<Ok<ImportResource>, ProblemHttpResult> Get(string id, ImportStore imports, ImportViews views) =>
        imports.Find(NumberOf(id)) is { } import ? TypedResults.Ok(views.Of(import)) : NotFound(id);

    private static async Task<Results<Ok<ImportResource>, ProblemHttpResult>> PauseAsync(
        string id, HttpContext http, ImportOrders orders, ImportViews views) => Told(id, await orders.PauseAsync(NumberOf(id), Doer.Of(http)), views);

    private static async Task<Results<Ok<ImportResource>, ProblemHttpResult>> ResumeAsync(
        string id, HttpContext http, ImportOrders orders, ImportViews views) => Told(id, await orders.ResumeAsync(NumberOf(id), Doer.Of(http)), views);

    private static async Task<Results<Ok<ImportResource>, ProblemHttpResult>> StopAsync(
        string id, HttpContext http, ImportOrders orders, ImportViews views) => Told(id, await orders.StopAsync(NumberOf(id), Doer.Of(http)), views);

    private static Results<Ok<ImportResource>, ProblemHttpResult> Told(string id, (Import? Import, string? Refusal) outcome, ImportViews views)
    {
        if (outcome.Refusal is { } refusal)
            return Problems.Conflict(refusal);
        return outcome.Import is { } import ? TypedResults.Ok(views.Of(import)) : NotFound(id);
    }

    /// <returns>0: there is none of that number.</returns>
    private static long NumberOf(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static ProblemHttpResult NotFound(string id) => Problems.NotFound($"No import {id} is known.");
}

/// <summary>What is to be brought in: a folder, or the older part of a source's listing.</summary>
/// <param name="Source">A name in <c>Recordings:Sources</c>, whose department and agent channel hold.</param>
/// <param name="Folder">A folder of this machine in one of <c>Imports:Folders</c>; absent: the listing of the source, its <c>Poll:Url</c>.</param>
/// <param name="From">Of a listing: recordings that began earlier are not taken; absent: all are.</param>
/// <param name="To">Of a listing: only recordings that began earlier are taken; absent: those that are not taken when the listing is polled.</param>
internal sealed record ImportRequest(string? Source, string? Folder, DateTimeOffset? From, DateTimeOffset? To);
