using System.Collections.Concurrent;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.Calls.Stores;

/// <summary>The ids of the legs of calls that have left for the history, for an hour.</summary>
internal sealed class MovedCalls
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<LegId, LegId> _callOfLeg = new();
    private readonly ConcurrentQueue<(long Number, DateTimeOffset At, LegId[] Legs)> _calls = new();
    private long _last;

    /// <summary>What an earlier process has left; what is older than an hour only waits to be removed.</summary>
    public static MovedCalls Read(DatabaseFile database, DateTimeOffset now)
    {
        var moved = new MovedCalls();
        var oldest = now - Kept;
        using var connection = database.OpenReader();
        // Numbers grow with time: what comes before that number is not read, though there may be a million of them.
        var old = connection.ExecuteScalar<long?>("SELECT max(id) FROM moved_calls WHERE at <= $oldest", new { oldest = oldest.UtcTicks }) ?? 0;
        if (old > 0)
            moved.Add(old, oldest, []);
        foreach (var row in connection.Query<Row>("SELECT id, at, call, legs FROM moved_calls WHERE id > $old ORDER BY id", new { old }, buffered: false))
        {
            var call = new LegId(row.Call);
            var legs = JsonSerializer.Deserialize(row.Legs, StoredJson.Default.StringArray)!;
            moved.Add(row.Id, CallMapper.At(row.At), call, [.. legs.Select(leg => leg == row.Call ? call : new(leg))]);
        }

        return moved;
    }

    /// <summary>The call that has left, of one of its legs.</summary>
    public LegId? CallOf(LegId leg) => _callOfLeg.TryGetValue(leg, out var call) ? call : null;

    /// <returns>The number of its row: they grow in the order of leaving.</returns>
    public long Add(DateTimeOffset at, CallSession call)
    {
        var number = Interlocked.Increment(ref _last);
        Add(number, at, call.CallerLeg, LegsOf(call));
        return number;
    }

    /// <summary>What was told late of a call that has left has told of another leg of it. It is known until the process ends, for an hour at most.</summary>
    public void Learn(DateTimeOffset at, CallSession call)
    {
        LegId[] learnt = [.. LegsOf(call).Where(leg => _callOfLeg.TryAdd(leg, call.CallerLeg))];
        if (learnt.Length > 0)
            _calls.Enqueue((Number: 0, at, learnt));
    }

    public void Remove(CallSession call)
    {
        foreach (var leg in LegsOf(call).Append(call.CallerLeg))
            _callOfLeg.TryRemove(leg, out _);
    }

    public static void Insert(RowWriter rows, long number, DateTimeOffset at, CallSession call) =>
        rows.Statement("INSERT OR REPLACE INTO moved_calls (id, at, call, legs) VALUES (?, ?, ?, ?)")
            .With(number).With(at).With(call.CallerLeg.Value)
            .With(JsonSerializer.Serialize([.. LegsOf(call).Select(leg => leg.Value)], StoredJson.Default.StringArray)).Run();

    /// <summary>Forgets what is older than an hour.</summary>
    /// <returns>Up to which number the rows can go; 0: none.</returns>
    public long Expire(DateTimeOffset now)
    {
        var last = 0L;
        while (_calls.TryPeek(out var oldest) && oldest.At + Kept <= now && _calls.TryDequeue(out oldest))
        {
            last = Math.Max(last, oldest.Number);
            foreach (var leg in oldest.Legs)
                _callOfLeg.TryRemove(leg, out _);
        }

        return last;
    }

    private static LegId[] LegsOf(CallSession call) => [.. call.Legs.Where(leg => leg.Id is not null).Select(leg => leg.Id!.Value)];

    private void Add(long number, DateTimeOffset at, LegId call, LegId[] legs)
    {
        var all = legs.Contains(call) ? legs : [call, .. legs];
        foreach (var leg in all)
            _callOfLeg[leg] = call;
        Add(number, at, all);
    }

    private void Add(long number, DateTimeOffset at, LegId[] legs)
    {
        _last = Math.Max(_last, number);
        _calls.Enqueue((number, at, legs));
    }

    private sealed record Row(long Id, long At, string Call, string Legs);
}
