using System.Globalization;
using System.Text.Json;
using ContactCenter.Access.Audit;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Calls.Resources;

/// <summary>Calls and surveys as tables: every column, and every page unless a limit is asked for.</summary>
internal static class CallTables
{
    private static readonly string[] CallColumns =
        ["callId", "caller", "number", "department", "state", "startedAt", "answeredAt", "endedAt", "legs", "direction", "endedBy"];
    private static readonly string[] SurveyColumns = ["callId", "caller", "department", "agent", "score", "askedAt", "answeredAt", "agentId", "answers"];

    public static Task<IResult> OfCallsAsync(
        HttpContext http, AuditedTable table, ICallStore store, CallQuery query, int? limit, CancellationToken cancellationToken) =>
        WriteAsync(
            store,
            query,
            limit,
            call => RowOf(CallResource.Of(call)),
            pages => table.Of(http, AuditActions.CallsExported, CallColumns, pages),
            cancellationToken);

    public static Task<IResult> OfSurveysAsync(
        HttpContext http, AuditedTable table, ICallStore store, CallQuery query, int? limit, CancellationToken cancellationToken) =>
        WriteAsync(
            store,
            query,
            limit,
            call => SurveyResource.Of(call) is { } survey ? RowOf(survey) : null,
            pages => table.Of(http, AuditActions.SurveysExported, SurveyColumns, pages),
            cancellationToken);

    /// <summary>The first page is read before anything is answered, so that a store that cannot be read is told as such.</summary>
    private static async Task<IResult> WriteAsync(
        ICallStore store,
        CallQuery query,
        int? limit,
        Func<CallSession, string?[]?> row,
        Func<IAsyncEnumerable<IReadOnlyList<string?[]>>, IResult> write,
        CancellationToken cancellationToken)
    {
        var first = await store.ListAsync(query with { Limit = limit ?? CallQuery.MaxLimit }, cancellationToken);
        return write(PagesAsync(first, limit is null ? query with { Limit = CallQuery.MaxLimit } : null));

        async IAsyncEnumerable<IReadOnlyList<string?[]>> PagesAsync(CallListing page, CallQuery? rest)
        {
            while (true)
            {
                yield return [.. page.Items.Select(row).OfType<string?[]>()];
                if (rest is null || page.Next is not { } next)
                    yield break;
                page = await store.ListAsync(rest with { After = next }, cancellationToken);
            }
        }
    }

    private static string?[] RowOf(CallResource call) =>
        [call.CallId, call.Caller, call.Number, call.Department, call.State, Time(call.StartedAt), Time(call.AnsweredAt), Time(call.EndedAt),
            call.Legs.Count.ToString(CultureInfo.InvariantCulture), call.Direction, call.EndedBy];

    private static string?[] RowOf(SurveyResource survey) =>
        [survey.CallId, survey.Caller, survey.Department, survey.Agent, survey.Score?.ToString(CultureInfo.InvariantCulture), Time(survey.AskedAt),
            Time(survey.AnsweredAt),
            survey.AgentId, JsonSerializer.Serialize(survey.Answers, CallJson.Default.IReadOnlyListAnswerResource)];

    private static string? Time(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
