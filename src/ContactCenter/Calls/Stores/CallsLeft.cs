using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>What an earlier process has left: its calls, with what is still to be done for them.</summary>
internal sealed class CallsLeft
{
    private readonly List<(CallSession Call, CallRows Rows)> _calls = [];

    public static CallsLeft Nothing { get; } = new();

    /// <summary>All work that is still to be done, of calls and others.</summary>
    public IReadOnlyList<WorkItem> Work { get; private init; } = [];

    /// <exception cref="StorageException">A row is damaged, or of a newer program.</exception>
    public static CallsLeft Read(DatabaseFile database)
    {
        try
        {
            using var connection = database.OpenReader();
            return Read(connection);
        }
        catch (SqliteException fault)
        {
            throw database.Damaged($"its calls cannot be read: {fault.Message}.", fault);
        }
    }

    public static CallsLeft Read(SqliteConnection connection)
    {
        var left = new CallsLeft { Work = WorkRows.Open(connection) };
        left._calls.AddRange(CallTables.Read(connection));
        return left;
    }

    /// <summary>Puts the calls into the image.</summary>
    /// <returns>Those for which nothing more is to come.</returns>
    public IEnumerable<CallEntry> Restore(CallImage image)
    {
        var work = Work.ToLookup(item => item.Key, StringComparer.Ordinal);
        foreach (var (call, rows) in _calls)
        {
            var entry = image.GetOrAdd(call.CallerLeg);
            var effects = work[call.CallerLeg.Value].Where(EffectMapper.IsEffect);
            entry.Rows = rows with { Work = [.. effects.Select(item => new OpenWork(item.Number, EffectMapper.EffectOf(item)))] };
            entry.Durable = call;
            entry.DurableVersion = rows.Version;
            image.Set(entry, call);
            if (call.IsSettled)
                yield return entry;
        }
    }
}
