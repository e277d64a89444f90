using ContactCenter.Calls.Effects;
using ContactCenter.Foundation.Storage;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Calls.Reconciliation;

/// <summary>
/// Compares our legs with the platform's lists: what we were not told while we were away, or what got lost, is learnt here.
/// </summary>
internal sealed partial class LegComparison(CallEngine engine, ICallsApi api, RequestBudget budget, TimeProvider time, ILogger<LegComparison> logger)
{
    private const int MostTries = 4;

    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(1);

    /// <returns>Whether the platform told of all of them and all was saved; else the rest is as it was.</returns>
    public async Task<bool> CompareAsync(IReadOnlyList<CallSession> calls, CancellationToken cancellationToken)
    {
        var isWhole = true;
        foreach (var region in calls.GroupBy(call => call.Addresses.Region))
        {
            try
            {
                isWhole &= await CompareAsync(region.Key, [.. region], cancellationToken);
            }
            catch (StorageUnavailableException fault)
            {
                Log.NotKept(logger, fault.Message);
                isWhole = false;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // What cannot be compared in an unforeseen way must not keep the process from serving the others.
                Log.Failed(logger, fault);
                isWhole = false;
            }
        }

        return isWhole;
    }

    /// <summary>The legs that may be alive, the caller's first: whether an agent's end leads to a survey hangs on it.</summary>
    private static IEnumerable<LegId> LegsOf(CallSession call)
    {
        if (!call.IsOver)
            yield return call.CallerLeg;
        foreach (var agent in call.Legs)
        {
            if (agent is { Id: { } leg, IsOver: false })
                yield return leg;
        }
    }

    private async Task<bool> CompareAsync(Uri? region, IReadOnlyList<CallSession> calls, CancellationToken cancellationToken)
    {
        // One leg that two calls take for theirs is told to the first, and the other asks for it by name when it has been silent.
        var wanted = calls.SelectMany(LegsOf, (call, leg) => (leg, call)).DistinctBy(pair => pair.leg).ToDictionary(pair => pair.leg, pair => pair.call);
        var legs = wanted.Count;
        var early = new List<(CallSession Call, CallRecord Agent)>();
        if (!await ListAsync(region, calls.Min(call => call.Caller.StartedAt) - RequestTimes.ClockSkew, wanted, early, cancellationToken))
            return false;
        Log.Compared(logger, calls.Count, legs - wanted.Count, wanted.Count);
        var isWhole = true;
        foreach (var call in calls)
        {
            foreach (var leg in LegsOf(call).Where(wanted.ContainsKey))
                isWhole &= await AskAsync(call, leg, cancellationToken);
        }

        foreach (var (call, record) in early)
            await engine.TellAsync(call.CallerLeg, RecordFacts.Of(record));
        return isWhole;
    }

    /// <summary>
    /// Reads the list, the oldest legs first and so mostly a caller's before its agents', until all that is wanted was there. What a
    /// page tells counts at once: a process that is ended again and again gets on all the same. A page costs as much as asking
    /// for one leg by name, so no more pages are read than legs are missing.
    /// </summary>
    /// <param name="wanted">The calls by their legs; what was found is taken out.</param>
    /// <param name="early">Gets agents' legs that were listed before their caller's, who has to be asked for first.</param>
    /// <returns>Whether the platform told.</returns>
    private async Task<bool> ListAsync(
        Uri? region, DateTimeOffset from, Dictionary<LegId, CallSession> wanted, List<(
            CallSession Call, CallRecord Agent)> early, CancellationToken cancellationToken)
    {
        var read = 0;
        for (var pages = 0; pages < wanted.Count; pages++)
        {
            var filter = new CallFilter { From = from, PageSize = CallFilter.LargestPage, RecordIndex = read };
            var reply = await AskAsync(() => api.ListAsync(region, filter, cancellationToken), cancellationToken);
            if (reply.Value is not { } page)
                return false;
            var told = new List<Task>();
            foreach (var record in page.Calls)
            {
                if (!wanted.Remove(record.Leg, out var call))
                    continue;
                if (wanted.ContainsKey(call.CallerLeg))
                    early.Add((call, record));
                else
                    told.Add(engine.TellAsync(call.CallerLeg, RecordFacts.Of(record)).AsTask());
            }

            // Each waits for the disk: together, for one commit.
            await Task.WhenAll(told);
            read += page.Calls.Count;
            if (page.Calls.Count < CallFilter.LargestPage)
                break;
        }

        return true;
    }

    /// <summary>A leg that the list does not have is asked for by name, where its own call lives, before it is given up.</summary>
    private async Task<bool> AskAsync(CallSession call, LegId leg, CancellationToken cancellationToken)
    {
        var reply = await AskAsync(() => api.GetAsync(call.Addresses.Region, leg, cancellationToken), cancellationToken);
        if (reply.Value is { } record)
            await engine.TellAsync(call.CallerLeg, RecordFacts.Of(record with { Leg = leg }));
        else if (reply.Outcome == ApiOutcome.NotFound)
            await engine.TellAsync(call.CallerLeg, new CallEvent.LegLookedUp(leg, "gone", LegFacts.Ended));
        else
            return false;
        return true;
    }

    /// <summary>Asks when the budget lets it, and again a few times when the platform is busy or did not answer.</summary>
    private async Task<ApiReply<T>> AskAsync<T>(Func<Task<ApiReply<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        for (var tries = 1; ; tries++)
        {
            await budget.AcquireAsync(new(RequestBudget.Others, Priority.Comparison), cancellationToken);
            var reply = await ask();
            if (reply.Outcome is not (ApiOutcome.RefusedForNow or ApiOutcome.Unknown) || tries == MostTries)
                return reply;
            await Task.Delay(AfterRefusal, time, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "What the platform told of our legs could not be made durable and is asked for again: {Reason}")]
        public static partial void NotKept(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Error, "Our legs could not be compared with the platform's, in an unforeseen way; it is tried again")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(1, LogLevel.Information, "Compared {Calls} calls with the platform: its lists told of {Told} legs, {Missing} are asked for by name")]
        public static partial void Compared(ILogger logger, int calls, int told, int missing);
    }
}
