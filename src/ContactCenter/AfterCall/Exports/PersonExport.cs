using System.Globalization;
using System.Security.Claims;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Exports;

/// <summary>
/// All that is held of a caller, for who must tell them: each call as the API tells it, with the transcripts and sounds that whoever asks may read and hear.
/// </summary>
internal sealed class PersonExport(
    ICallStore calls,
    AwaitedCalls awaited,
    INotesSeal seal,
    IEnumerable<ICallDetailPart> parts,
    IRecordingIndex index,
    ExportedTexts texts,
    ExportedAnalyses analyses,
    ExportedReviews reviews,
    ExportedTopics topics,
    ExportedDeliveries deliveries,
    ExportedSounds sounds,
    TimeProvider time)
{
    /// <returns>How many calls of that number there are.</returns>
    /// <exception cref="HistoryUnavailableException">
    /// The history cannot be read, or calls that are on their way there, or recordings of that number wait for their call: all that is held is more.
    /// </exception>
    public async Task<int> CountAsync(string number, CancellationToken cancellationToken)
    {
        var waiting = await awaited.OfNumberAsync(number, cancellationToken);
        if (waiting.Count > 0)
        {
            var ids = string.Join(", ", waiting.Select(call => call.Call));
            throw new HistoryUnavailableException(
                $"Recordings of this number wait until it is known which calls they are of (work takeAnnounced of {ids}). Try again in a minute; "
                + "work that was given up is to be tried again first.");
        }

        return (await calls.ListAsync(CallQuery.AllOf(number) with { Limit = 1, IsCounted = true }, cancellationToken)).Total;
    }

    /// <summary>Writes it as a ZIP, one call after the other; of sounds a piece at a time is in memory.</summary>
    /// <param name="number">Of the caller.</param>
    /// <param name="asker">Who wants to have it.</param>
    /// <param name="doer">The same, for the audit.</param>
    /// <param name="target">Stays open.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read: what was written by then is not whole.</exception>
    public async Task WriteAsync(string number, ClaimsPrincipal asker, Doer doer, Stream target, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var exported = new List<ExportedCall>();
        var leftOut = new List<LeftOutOfExport>();
        await using var export = await ExportFile.CreateAsync(target, cancellationToken);
        var query = CallQuery.AllOf(number);
        while (true)
        {
            var page = await calls.ListAsync(query, cancellationToken);
            foreach (var call in page.Items)
            {
                var folder = string.Create(CultureInfo.InvariantCulture, $"calls/{exported.Count + 1:0000}/");
                exported.Add(await AddAsync(export, folder, call, asker, doer, leftOut, cancellationToken));
            }

            if (page.Next is not { } next)
                break;
            query = query with { After = next };
        }

        await export.AddAsync("export.json", new(number, at, doer.Name, exported, leftOut), ExportJson.Default.ExportIndex, cancellationToken);
    }

    private async Task<ExportedCall> AddAsync(
        ExportFile export,
        string folder,
        CallSession call,
        ClaimsPrincipal asker,
        Doer doer,
        List<LeftOutOfExport> leftOut,
        CancellationToken cancellationToken)
    {
        const string Call = "call.json";
        var id = call.CallerLeg.Value;
        var files = new List<string> { Call };
        var detail = await CallDetailResource.ReadAsync(call, seal, parts, asker, cancellationToken);
        await export.AddAsync($"{folder}{Call}", detail, CallJson.Default.CallDetailResource, cancellationToken);
        var recordings = await index.OfCallAsync(id, cancellationToken);
        var (written, unread) = await texts.AddAsync(export, folder, id, recordings, asker, doer, cancellationToken);
        files.AddRange(written);
        if (unread is not null)
            leftOut.Add(new(id, "transcript", RecordingId: null, unread));
        var (found, withheld) = await analyses.AddAsync(export, folder, call, recordings, asker, cancellationToken);
        files.AddRange(found);
        if (withheld is not null)
            leftOut.Add(new(id, "analysis", RecordingId: null, withheld));
        Note("reviews", await reviews.AddAsync(export, folder, call, recordings, asker, doer, cancellationToken));
        Note("topic", await topics.AddAsync(export, folder, call, recordings, asker, cancellationToken));
        if (await deliveries.AddAsync(export, folder, id, cancellationToken) is { } told)
            files.Add(told);
        foreach (var recording in recordings)
        {
            foreach (var (what, file, refusal) in await sounds.AddAsync(export, folder, recording, asker, doer, cancellationToken))
                Note(what, (file, refusal), recording.Number.ToString(CultureInfo.InvariantCulture));
        }

        return new(folder.TrimEnd('/'), id, files);

        void Note(string what, (string? File, string? Refusal) outcome, string? recordingId = null)
        {
            if (outcome.File is not null)
                files.Add(outcome.File);
            if (outcome.Refusal is not null)
                leftOut.Add(new(id, what, recordingId, outcome.Refusal));
        }
    }
}
