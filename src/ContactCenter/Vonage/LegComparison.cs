using ContactCenter.Calls;

namespace ContactCenter.Vonage;

/// <summary>
/// Compares our legs with the platform's lists: what we were not told while we were away, or what got lost, is learnt here.
/// </summary>
public sealed partial class LegComparison(CallEngine engine, ICallsApi api, VonagePace pace, ILogger<LegComparison> logger)
{
    private const int PageSize = 100;

    /// <returns>Whether the platform told of all of them; else it was not to be reached, and the rest is as it was.</returns>
    public async Task<bool> CompareAsync(IReadOnlyList<CallSession> calls, CancellationToken cancellationToken)
    {
        var isWhole = true;
        foreach (var region in calls.GroupBy(call => call.Region))
            isWhole &= await CompareAsync(region.Key, [.. region], cancellationToken);
        return isWhole;
    }

    /// <summary>The legs that may be alive, the caller's first: whether an agent's end leads to a survey hangs on it.</summary>
    private static IEnumerable<LegId> LegsOf(CallSession call)
    {
        if (!call.IsOver)
            yield return call.CallerLeg;
        foreach (var agent in call.Agents)
        {
            if (agent is { Leg: { } leg, IsOver: false })
                yield return leg;
        }
    }

    private async Task<bool> CompareAsync(Uri? region, IReadOnlyList<CallSession> calls, CancellationToken cancellationToken)
    {
        var wanted = calls.SelectMany(LegsOf).ToHashSet();
        var records = await ListAsync(region, calls.Min(call => call.StartedAt) - Patience.ClockSkew, wanted, cancellationToken);
        if (records is null)
            return false;
        var (alive, ended, missing, isWhole) = (0, 0, 0, true);
        foreach (var call in calls)
        {
            foreach (var leg in LegsOf(call))
            {
                var record = records.GetValueOrDefault(leg);
                if (record is null)
                {
                    missing++;
                    isWhole &= await AskAsync(call, leg, cancellationToken);
                    continue;
                }

                (alive, ended) = record.Status.IsEnd ? (alive, ended + 1) : (alive + 1, ended);
                await engine.TellAsync(call.CallerLeg, LegRequests.FactOf(record));
            }
        }

        Log.Compared(logger, calls.Count, alive, ended, missing);
        return isWhole;
    }

    /// <summary>
    /// Reads the list until all that is wanted was there. A page costs as much as asking for one leg by name, so no more pages
    /// are read than legs are missing: a few old calls must not lead through all that the account did since.
    /// </summary>
    /// <returns>The platform's legs since then; <c>null</c>: it does not tell.</returns>
    private async Task<Dictionary<LegId, CallRecord>?> ListAsync(Uri? region, DateTimeOffset from, HashSet<LegId> wanted, CancellationToken cancellationToken)
    {
        var records = new Dictionary<LegId, CallRecord>();
        for (var pages = 0; pages < wanted.Count; pages++)
        {
            var filter = new CallFilter { From = from, PageSize = PageSize, RecordIndex = records.Count };
            var reply = await pace.AskAsync(() => api.ListAsync(region, filter, cancellationToken), cancellationToken);
            if (reply.Value is not { } page)
                return null;
            var before = records.Count;
            foreach (var record in page.Calls)
            {
                records[record.Leg] = record;
                wanted.Remove(record.Leg);
            }

            if (page.Calls.Count < PageSize || records.Count == before)
                break;
        }

        return records;
    }

    /// <summary>A leg that the list does not have is asked for by name, where its own call lives, before it is given up.</summary>
    private async Task<bool> AskAsync(CallSession call, LegId leg, CancellationToken cancellationToken)
    {
        var reply = await pace.AskAsync(() => api.GetAsync(call.Region, leg, cancellationToken), cancellationToken);
        if (reply.Value is { } record)
            await engine.TellAsync(call.CallerLeg, LegRequests.FactOf(record with { Leg = leg }));
        else if (reply.Outcome == ApiOutcome.NotFound)
            await engine.TellAsync(call.CallerLeg, new CallEvent.LegLookedUp(leg, "gone", AgentFact.Ended));
        else
            return false;
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Compared {Calls} calls with the platform: {Alive} legs are alive, {Ended} have ended, {Missing} were asked for by name")]
        public static partial void Compared(ILogger logger, int calls, int alive, int ended, int missing);
    }
}
