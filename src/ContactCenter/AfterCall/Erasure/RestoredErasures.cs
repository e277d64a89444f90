using ContactCenter.AfterCall.Announcements;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>
/// A store that was restored from a backup has calls that were erased since: what the file of erasures tells and the store does not know is carried
/// out again. It is looked for at the start, and again every few minutes where something was in the way.
/// </summary>
internal sealed partial class RestoredErasures(
    StorageSettings settings,
    ErasedCalls erased,
    IServiceProvider services,
    ICallStore calls,
    AwaitedCalls awaited,
    TimeProvider time,
    ILogger<RestoredErasures> logger)
    : RepeatedService(TimeSpan.FromMinutes(5), time, logger)
{
    private bool _isDone;

    protected override bool IsWanted => settings.Provider == StorageProvider.Sqlite && ErasureFile.Read(settings.Path).Lines.Count > 0;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        if (_isDone)
            return;
        try
        {
            var live = services.GetRequiredService<StorageFolder>().Live;
            var known = await live.ReadAsync(ErasureRows.Ids, cancellationToken);
            List<ErasureLine> unknown = [.. ErasureFile.Read(settings.Path).Lines.Where(line => !known.Contains(line.Id))];
            if (unknown.Count > 0)
                await CarryOutAsync(unknown, cancellationToken);
            _isDone = true;
        }
        catch (Exception fault) when (fault is HistoryUnavailableException or StorageUnavailableException)
        {
            Log.NotYet(logger, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The process ends; the next start looks again.
        }
    }

    private async Task CarryOutAsync(List<ErasureLine> lines, CancellationToken cancellationToken)
    {
        var found = lines.ToDictionary(line => line.Id, _ => new List<CallSession>(), StringComparer.Ordinal);
        var query = new CallQuery { Limit = CallQuery.MaxLimit, IsCounted = false };
        while (true)
        {
            var page = await calls.ListAsync(query, cancellationToken);
            foreach (var call in page.Items)
            {
                if (lines.Find(line => IsAbout(line, call)) is { } line)
                    found[line.Id].Add(call);
            }

            if (page.Next is not { } next)
                break;
            query = query with { After = next };
        }

        var waiting = await awaited.ListAsync(cancellationToken).ToListAsync(cancellationToken);
        var erasures = services.GetRequiredService<Erasures>();
        foreach (var line in lines)
        {
            var subject = new ErasureSubject(line.Kind, line.Hash, found[line.Id], Number: null);
            var told = waiting.Where(call => IsAbout(line, call)).DistinctBy(call => call.Call, StringComparer.Ordinal);
            await erasures.AcceptAgainAsync(line, subject.With(told), cancellationToken);
            Log.Again(logger, line.Id, line.At, found[line.Id].Count);
        }
    }

    /// <summary>A person may have called again since.</summary>
    private bool IsAbout(ErasureLine line, CallSession call)
    {
        var mark = line.Kind == ErasureKinds.Number ? erased.MarkOfNumber(call.Caller.Address) : erased.MarkOf(call.CallerLeg.Value);
        return call.Caller.StartedAt <= line.At && IsAbout(line, mark, erased.MarksOf(call));
    }

    /// <summary>The same of a call of which recordings wait.</summary>
    private bool IsAbout(ErasureLine line, AwaitedCall call)
    {
        var mark = line.Kind == ErasureKinds.Number ? erased.MarkOfNumber(call.Caller ?? "") : erased.MarkOf(call.Told);
        return call.StartedAt <= line.At && IsAbout(line, mark, erased.MarksOf(call.Call, call.Source, call.Told));
    }

    private static bool IsAbout(ErasureLine line, byte[] mark, IEnumerable<byte[]> marks) =>
        mark.AsSpan().SequenceEqual(line.Hash) || marks.Any(known => line.Marks.Any(other => other.AsSpan().SequenceEqual(known)));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store was restored from a backup of before the erasure {Erasure} of {At}, which is carried out again: "
            + "{Calls} calls")]
        public static partial void Again(ILogger logger, string erasure, DateTimeOffset at, int calls);

        [LoggerMessage(2, LogLevel.Warning, "Whether erasures must be carried out again could not be found out: {Reason}. It is tried again")]
        public static partial void NotYet(ILogger logger, string reason);
    }
}
