using ContactCenter.Access.Audit;
using ContactCenter.Api;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Recordings as a table: every column, and every page unless a limit is asked for.</summary>
internal static class RecordingTable
{
    private static readonly string[] Columns =
        ["id", "callId", "source", "kind", "department", "agent", "startedAt", "durationSeconds", "channels", "state", "reason", "notTranscribed", "size",
            "canHear", "canHearOriginal", "channelCheck", "progress", "shorterThanTalk"];

    /// <param name="http">The request.</param>
    /// <param name="table">Is audited.</param>
    /// <param name="index">All recordings.</param>
    /// <param name="query">Which are wanted.</param>
    /// <param name="limit">How many at most; <c>null</c>: all.</param>
    /// <param name="resourceOf">As who asks is told of one.</param>
    /// <param name="cancellationToken">Breaks the reading off.</param>
    public static async Task<IResult> OfAsync(
        HttpContext http,
        AuditedTable table,
        IRecordingIndex index,
        RecordingQuery query,
        int? limit,
        Func<Recording, RecordingResource> resourceOf,
        CancellationToken cancellationToken)
    {
        var whole = query with { Limit = limit ?? RecordingQuery.MaxLimit };
        var pages = CsvPages.FromAsync(
            await index.ListAsync(whole, cancellationToken),
            page => [.. page.Items.Select(recording => RowOf(resourceOf(recording)))],
            async page => limit is null && page.Next is { } next ? await index.ListAsync(whole with { After = next }, cancellationToken) : null);
        return table.Of(http, AuditActions.RecordingsExported, Columns, pages);
    }

    private static string?[] RowOf(RecordingResource recording) =>
        [recording.Id, recording.CallId, recording.Source, recording.Kind, recording.Department, recording.Agent, CsvTable.Text(recording.StartedAt),
            CsvTable.Text(recording.DurationSeconds), CsvTable.Text(recording.Channels), recording.State, recording.Reason, recording.NotTranscribed,
            CsvTable.Text(recording.Size), WordOf(recording.CanHear), WordOf(recording.CanHearOriginal), recording.ChannelCheck,
            CsvTable.Text(recording.Progress), WordOf(recording.ShorterThanTalk)];

    private static string WordOf(bool isSo) => isSo ? "true" : "false";
}
