using System.Runtime.ExceptionServices;
using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContactCenter.Calls.Stores;

/// <summary>Writes calls that have ended to the history, all at once; where it refuses one of them for its own sake, the others without it.</summary>
internal sealed partial class HistoryWrites(HistoryDatabase history, ErasedCalls erased, ILogger logger)
{
    /// <summary>Those that were refused are written by themselves from then on.</summary>
    private readonly HashSet<LegId> _refused = [];

    private LegId? _suspected;

    /// <returns>Those that were refused.</returns>
    /// <exception cref="HistoryUnavailableException">Not all were written, whatever is in them. It may be repeated.</exception>
    /// <exception cref="Exception">All were refused, for this reason.</exception>
    public async Task<IReadOnlySet<LegId>> WriteAsync(IReadOnlyCollection<CallSession> calls)
    {
        var wereRefused = calls.ToLookup(call => _refused.Contains(call.CallerLeg));
        var areTogether = await TryTogetherAsync([.. wereRefused[false]]);
        var faults = new Dictionary<LegId, Exception>();
        foreach (var call in areTogether ? wereRefused[true] : calls)
        {
            try
            {
                await PutAsync([call]);
                _refused.Remove(call.CallerLeg);
            }
            catch (Exception fault) when (IsOfCall(fault))
            {
                faults[call.CallerLeg] = fault;
            }
        }

        // Where all are refused that were not before, it is not they; of one alone that is known when it is refused again.
        if (faults.Count > 0 && faults.Count == calls.Count && !faults.Keys.Any(call => _refused.Contains(call) || call == _suspected))
        {
            _suspected = faults.Count == 1 ? faults.Keys.First() : null;
            ExceptionDispatchInfo.Throw(faults.Values.First());
        }

        _suspected = null;
        foreach (var (call, fault) in faults.Where(one => _refused.Add(one.Key)))
            Log.Refused(logger, fault, call);
        return faults.Keys.ToHashSet();
    }

    /// <summary>A rule of the tables or what cannot be written at all is of a call; a lock, the disk and damage are of the file.</summary>
    private static bool IsOfCall(Exception fault) => fault is not HistoryUnavailableException
        || fault.InnerException is SqliteException
        {
            SqliteErrorCode: raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE
        };

    /// <returns>Whether they are written; else one of them is refused, and nobody knows which.</returns>
    private async Task<bool> TryTogetherAsync(List<CallSession> calls)
    {
        if (calls.Count == 0)
            return true;
        try
        {
            await PutAsync(calls);
            return true;
        }
        catch (Exception fault) when (IsOfCall(fault))
        {
            return false;
        }
    }

    private async Task PutAsync(List<CallSession> calls)
    {
        var writes = calls.ConvertAll(call => new HistoryWrite(call, erased));
        await history.WriteAsync([.. writes]);
        foreach (var other in writes.Where(write => write.IsOfAnother))
            Log.OfAnother(logger, other.Call);
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "Of {Call}, which has ended, nothing is kept: the history has another call of that id, of another time")]
        public static partial void OfAnother(ILogger logger, LegId call);

        [LoggerMessage(1, LogLevel.Error, "Call {Call}, which has ended, is refused by the history and waits; told once")]
        public static partial void Refused(ILogger logger, Exception fault, LegId call);
    }
}
