using System.Globalization;
using System.Text.Json;
using ContactCenter.Api;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Calls.Resources;

/// <summary>Calls and surveys as tables: every column, and every page unless a limit is asked for.</summary>
internal static class CallTables
{
    private static readonly string[] CallColumns =
        ["callId", "caller", "number", "department", "state", "startedAt", "answeredAt", "endedAt", "legs", "direction", "endedBy"];
    private static readonly string[] SurveyColumns = ["callId", "caller", "department", "agent", "score", "askedAt", "answeredAt", "agentId", "answers"];

    public static bool AreWanted(HttpRequest request, CallListParameters parameters) => parameters.Format switch
    {
        "csv" => true,
        null => request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(CsvTable.MediaType, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    public static Task<IResult> OfCallsAsync(ICallStore store, CallQuery query, int? limit, CancellationToken cancellationToken) =>
        WriteAsync(store, query, limit, CallColumns, call => RowOf(CallResource.Of(call)), cancellationToken);

    public static Task<IResult> OfSurveysAsync(ICallStore store, CallQuery query, int? limit, CancellationToken cancellationToken) =>
        WriteAsync(store, query, limit, SurveyColumns, call => SurveyResource.Of(call) is { } survey ? RowOf(survey) : null, cancellationToken);

    /// <summary>The first page is read before anything is answered, so that a store that cannot be read is told as such.</summary>
    private static async Task<IResult> WriteAsync(
        ICallStore store, CallQuery query, int? limit, string[] columns, Func<CallSession, string?[]?> row, CancellationToken cancellationToken)
    {
        var page = await store.ListAsync(query with { Limit = limit ?? CallQuery.MaxLimit }, cancellationToken);
        return TypedResults.Stream(
            async body =>
            {
                var table = new CsvTable(body);
                table.Write(columns);
                while (true)
                {
                    foreach (var cells in page.Items.Select(row).OfType<string?[]>())
                        table.Write(cells);
                    await table.FlushAsync(cancellationToken);
                    if (page.Next is not { } next || limit is not null)
                        return;
                    page = await store.ListAsync(query with { Limit = CallQuery.MaxLimit, After = next }, cancellationToken);
                }
            },
            CsvTable.MediaType);
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
