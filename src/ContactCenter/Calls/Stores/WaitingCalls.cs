using System.Collections.Concurrent;
using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ContactCenter.Calls.Stores;

/// <summary>Ended calls that have left the memory, and whose rows in the live file wait until the history takes them.</summary>
internal sealed partial class WaitingCalls(DatabaseFile live, ILogger logger)
{
    /// <summary>So many are read for whoever asks for all: a history that was away for long has more, and nobody is told a part for the whole.</summary>
    private const int MostRead = 500;

    private readonly ConcurrentQueue<LegId> _queue = new();

    /// <summary>Also those that are being moved.</summary>
    private readonly ConcurrentDictionary<LegId, Place> _places = new();

    private readonly HashSet<LegId> _unreadable = [];

    public int Count => _places.Count;

    public bool IsEmpty => _places.IsEmpty;

    public bool Has(LegId call) => _places.ContainsKey(call);

    public void Add(long number, CallSession call)
    {
        _places[call.CallerLeg] = new(number, call.Foreign?.Id);
        _queue.Enqueue(call.CallerLeg);
    }

    /// <summary>It is on its way out of the live file, and in the history.</summary>
    public void Moved(LegId call) => _places.TryRemove(call, out _);

    /// <returns><c>null</c>: it does not wait.</returns>
    /// <exception cref="HistoryUnavailableException">It waits, and cannot be read.</exception>
    public CallSession? Find(LegId call) => _places.TryGetValue(call, out var place) ? Read(call, place) : null;

    /// <summary>The one that another system knows by that id.</summary>
    /// <inheritdoc cref="Find" path="/returns"/>
    /// <inheritdoc cref="Find" path="/exception"/>
    public CallSession? FindForeign(string id)
    {
        foreach (var (call, place) in _places)
        {
            if (place.ForeignId == id && Read(call, place) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>All but those whose rows are damaged.</summary>
    /// <inheritdoc cref="Whole"/>
    public IReadOnlyList<CallSession> All() => Read(TryRead);

    /// <returns>All of them. What has moved meanwhile is in the history by then.</returns>
    /// <exception cref="HistoryUnavailableException">They are many, or cannot be read.</exception>
    public IReadOnlyList<CallSession> Whole() => Read(FirstOf);

    private IReadOnlyList<CallSession> Read(Func<SqliteConnection, Place, CallSession?> read)
    {
        if (_places.IsEmpty)
            return [];
        if (_places.Count > MostRead)
            throw new HistoryUnavailableException($"{_places.Count} calls that have ended are on their way to the history; try again later.");
        try
        {
            using var connection = live.OpenReader();
            return [.. _places.Select(each => read(connection, each.Value)).OfType<CallSession>()];
        }
        catch (Exception fault)
        {
            throw new HistoryUnavailableException($"Calls that have ended are on their way to the history, and cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Takes the longest waiting; one whose rows cannot be read waits on, and keeps no other.</summary>
    /// <param name="most">So many at most are looked at.</param>
    /// <param name="found">Gets them.</param>
    /// <exception cref="HistoryUnavailableException">None can be read now, and all wait on.</exception>
    public void Take(int most, Queue<(CallSession Call, CallRows Rows)> found)
    {
        var taken = new List<(LegId Call, Place Place)>();
        while (taken.Count < most && _queue.TryDequeue(out var call))
        {
            if (_places.TryGetValue(call, out var place) && !taken.Contains((call, place)))
                taken.Add((call, place));
        }

        try
        {
            if (taken.Count > 0)
                Read(taken).ForEach(found.Enqueue);
        }
        catch (Exception fault)
        {
            taken.ForEach(each => _queue.Enqueue(each.Call));
            if (fault is SqliteException)
                throw new HistoryUnavailableException($"The rows of calls that have ended cannot be read: {fault.Message}", fault);
            throw;
        }
    }

    /// <summary>A damaged page of the file is wrong with some rows alone; a lock, the disk or want of memory with none of them.</summary>
    private static bool IsOfRow(Exception fault) => fault is not SqliteException { SqliteErrorCode: not raw.SQLITE_CORRUPT };

    private static IEnumerable<(CallSession Call, CallRows Rows)> RowsOf(SqliteConnection connection, Place place) =>
        CallTables.Read(connection, place.Number, place.Number + 1);

    private static CallSession? FirstOf(SqliteConnection connection, Place place) => RowsOf(connection, place).Select(each => each.Call).FirstOrDefault();

    private static CallSession? TryRead(SqliteConnection connection, Place place)
    {
        try
        {
            return FirstOf(connection, place);
        }
        catch (Exception fault) when (IsOfRow(fault))
        {
            return null;
        }
    }

    private CallSession? Read(LegId call, Place place)
    {
        try
        {
            using var connection = live.OpenReader();
            return FirstOf(connection, place);
        }
        catch (Exception fault)
        {
            throw new HistoryUnavailableException($"Call {call} has ended, is on its way to the history, and cannot be read: {fault.Message}", fault);
        }
    }

    private List<(CallSession Call, CallRows Rows)> Read(List<(LegId Call, Place Place)> taken)
    {
        using var connection = live.OpenReader();
        var read = new List<(CallSession, CallRows)>();
        var unreadable = new List<LegId>();
        foreach (var (call, place) in taken)
        {
            try
            {
                read.AddRange(RowsOf(connection, place));
                _unreadable.Remove(call);
            }
            catch (Exception fault) when (IsOfRow(fault))
            {
                unreadable.Add(call);
                if (_unreadable.Add(call))
                    Log.Unreadable(logger, fault, call);
            }
        }

        unreadable.ForEach(_queue.Enqueue);
        return read;
    }

    /// <param name="Number">By which its rows are found.</param>
    /// <param name="ForeignId">By which another system knows it; <c>null</c>: it is one of ours.</param>
    private sealed record Place(long Number, string? ForeignId);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is kept of call {Call}, which has ended, cannot be read and is not moved to the history; told once")]
        public static partial void Unreadable(ILogger logger, Exception fault, LegId call);
    }
}
