using System.Collections.Concurrent;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>When the listing of each source was asked for the first time: what began earlier is not taken, unless the settings say from when on.</summary>
/// <param name="live">Keeps it; <c>null</c>: it is known until the process ends.</param>
internal sealed class SourceStarts(ICommitter committer, DatabaseFile? live, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>From when on recordings of the source are taken; durable by then.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<DateTimeOffset> OfAsync(RecordingSource source, CancellationToken cancellationToken)
    {
        if (source.Poll?.From is { } from)
            return from;
        if (_known.TryGetValue(source.Name, out var known))
            return known;
        if (await ReadAsync(source.Name, cancellationToken) is { } kept)
            return _known[source.Name] = kept;
        var now = time.GetUtcNow();
        var change = new Start(source.Name, now);
        await committer.SettleAsync(change);
        return _known[source.Name] = now;
    }

    private async Task<DateTimeOffset?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        const string Sql = "SELECT first FROM source_starts WHERE name = $name";
        var ticks = live is null ? null : await live.ReadAsync(connection => connection.QuerySingleOrDefault<long?>(Sql, new { name }), cancellationToken);
        return ticks is { } first ? new DateTimeOffset(first, TimeSpan.Zero) : null;
    }

    private sealed class Start(string name, DateTimeOffset first) : StorageChange
    {
        /// <summary>Of two that ask at the same time the first is kept.</summary>
        public override void Write(RowWriter rows) =>
            rows.Statement("INSERT OR IGNORE INTO source_starts (name, first) VALUES (?, ?)").With(name).With(first).Run();
    }
}
