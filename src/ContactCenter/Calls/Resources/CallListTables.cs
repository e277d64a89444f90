using System.Text.Json;
using ContactCenter.Access.Audit;
using ContactCenter.Api;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Calls.Resources;

/// <summary>Calls and surveys as tables: every column, and every page unless a limit is asked for.</summary>
internal static class CallListTables
{
    private static readonly string[] CallColumns =
        ["callId", "caller", "number", "department", "state", "startedAt", "answeredAt", "endedAt", "legs", "direction", "endedBy",
            "externalId", "source"];
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
        var whole = query with { Limit = limit ?? CallQuery.MaxLimit };
        return write(CsvPages.FromAsync(
            await store.ListAsync(whole, cancellationToken),
            page => [.. page.Items.Select(row).OfType<string?[]>()],
            async page => limit is null && page.Next is { } next ? await store.ListAsync(whole with { After = next }, cancellationToken) : null));
    }

    private static string?[] RowOf(CallResource call) =>
        [call.CallId, call.Caller, call.Number, call.Department, call.State, CsvTable.Text(call.StartedAt), CsvTable.Text(call.AnsweredAt),
            CsvTable.Text(call.EndedAt), CsvTable.Text(call.Legs.Count), call.Direction, call.EndedBy, call.ExternalId,
            call.Source];

    private static string?[] RowOf(SurveyResource survey) =>
        [survey.CallId, survey.Caller, survey.Department, survey.Agent, CsvTable.Text(survey.Score), CsvTable.Text(survey.AskedAt),
            CsvTable.Text(survey.AnsweredAt),
            survey.AgentId, JsonSerializer.Serialize(survey.Answers, CallJson.Default.IReadOnlyListAnswerResource)];
}
