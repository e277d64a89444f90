using ContactCenter.Access;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.AfterCall.Search;

/// <summary>What was said in calls, for who may read it.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder api) => api.MapGet("search", FindAsync)
        .WithTags("Recordings")
        .Needs(Permission.ReadTranscripts)
        .WithName("searchTranscripts")
        .WithSummary("Finds what was said in calls, the most relevant first. Only what you may read is found and counted; each search is audited.")
        .ProducesTable<SearchResource>("By words in all calls, and by meaning in the passages that are in memory; both are put in one order by their ranks.")
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> FindAsync(
        [AsParameters] SearchParameters parameters,
        HttpContext http,
        SearchSettings settings,
        StorageSettings storage,
        AuditLog audit,
        ICallStore calls,
        ListAnswers answers,
        CancellationToken cancellationToken)
    {
        if (!settings.Index)
            return Problems.Conflict("Nothing is indexed: Search:Index is false.");
        if (storage.Provider != StorageProvider.Sqlite)
            return Problems.Conflict("Nothing is indexed: Storage:Provider is Memory.");
        var (services, request, doer) = (http.RequestServices, parameters.ToRequest(ScopeOf(http)), Doer.Of(http));
        var meaning = await services.GetRequiredService<MeaningSearch>().FindAsync(request, doer.Name, cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        if (CsvTable.IsWanted(http.Request, parameters.Format))
            return await answers.OfAsync(http, parameters.Format, parameters.Limit, "search", ReadAsync);
        var page = await ReadAsync(next: null);
        await audit.TellAsync(audit.Line(
            doer.Name, AuditActions.TranscriptsSearched, after: AuditWords.Of(new CountWords(page.Items.Count)), address: doer.Address));
        return TypedResults.Ok(new SearchResource(page.Items, page.Next, page.Total, MeaningResource.Of(meaning)));

        async Task<ListResource<SearchHitResource>> ReadAsync(string? next)
        {
            var wanted = next is not null && SearchCursor.TryParse(next, out var after) ? request with { After = after } : request;
            var found = await services.GetRequiredService<TranscriptSearch>().FindAsync(wanted, meaning.Hits, cancellationToken);
            var callers = await CallersAsync(calls, found.Hits);
            return new([.. found.Hits.Select(hit => SearchHitResource.Of(hit, callers[hit.Document.Key.CallId]))], found.Next?.ToString(), found.Total);
        }
    }

    /// <returns>By call; <c>null</c>: the call is not known.</returns>
    private static async Task<IReadOnlyDictionary<string, string?>> CallersAsync(ICallStore calls, IEnumerable<SearchHit> hits)
    {
        var callers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var call in hits.Select(hit => hit.Document.Key.CallId).Distinct(StringComparer.Ordinal))
            callers[call] = (await calls.ReadAsync(new LegId(call)))?.Caller.Address;
        return callers;
    }

    private static DepartmentScope ScopeOf(HttpContext http) => DepartmentClaims.Read.GrantOf(http.User) switch
    {
        null => DepartmentScope.None,
        { Departments: { } named } => new(named, WithoutDepartment: false),
        _ => DepartmentScope.All,
    };
}
