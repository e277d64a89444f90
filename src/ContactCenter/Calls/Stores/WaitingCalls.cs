using System.Collections.Concurrent;
using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContactCenter.Calls.Stores;

/// <summary>Ended calls that have left the memory, and whose rows in the live file wait until the history takes them.</summary>
internal sealed partial class WaitingCalls(DatabaseFile live, ILogger logger)
{
    private readonly ConcurrentQueue<(long Number, LegId Call)> _queue = new();
    private readonly HashSet<long> _unreadable = [];

    public int Count => _queue.Count;

    public bool IsEmpty => _queue.IsEmpty;

    public bool Has(LegId call) => _queue.Any(each => each.Call == call);

    public void Add(long number, LegId call) => _queue.Enqueue((number, call));

    /// <summary>Takes the longest waiting; one whose rows cannot be read waits on, and keeps no other.</summary>
    /// <param name="most">So many at most are looked at.</param>
    /// <param name="found">Gets them.</param>
    /// <exception cref="HistoryUnavailableException">None can be read now, and all wait on.</exception>
    public void Take(int most, Queue<(CallSession Call, CallRows Rows)> found)
    {
        var taken = new List<(long Number, LegId Call)>();
        while (taken.Count < most && _queue.TryDequeue(out var one))
            taken.Add(one);
        try
        {
            if (taken.Count > 0)
                Read(taken).ForEach(found.Enqueue);
        }
        catch (Exception fault)
        {
            taken.ForEach(_queue.Enqueue);
            if (fault is SqliteException)
                throw new HistoryUnavailableException($"The rows of calls that have ended cannot be read: {fault.Message}", fault);
            throw;
        }
    }

    /// <summary>A damaged page of the file is wrong with some rows alone; a lock, the disk or want of memory with none of them.</summary>
    private static bool IsOfRow(Exception fault) => fault is not SqliteException { SqliteErrorCode: not raw.SQLITE_CORRUPT };

    private List<(CallSession Call, CallRows Rows)> Read(List<(long Number, LegId Call)> taken)
    {
        using var connection = live.OpenReader();
        var read = new List<(CallSession, CallRows)>();
        var unreadable = new List<(long Number, LegId Call)>();
        foreach (var each in taken)
        {
            try
            {
                read.AddRange(CallTables.Read(connection, each.Number, each.Number + 1));
                _unreadable.Remove(each.Number);
            }
            catch (Exception fault) when (IsOfRow(fault))
            {
                unreadable.Add(each);
                if (_unreadable.Add(each.Number))
                    Log.Unreadable(logger, fault, each.Call);
            }
        }

        unreadable.ForEach(_queue.Enqueue);
        return read;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is kept of call {Call}, which has ended, cannot be read and is not moved to the history; told once")]
        public static partial void Unreadable(ILogger logger, Exception fault, LegId call);
    }
}
