using System.Collections.Concurrent;
using System.Globalization;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// What recording systems have told and is still to be worked off, by the number of its recording. Each is encrypted with a key of its own, which goes with
/// it.
/// </summary>
/// <param name="master">Wraps the keys.</param>
/// <param name="live">The file that it lies in; <c>null</c>: it is kept in memory alone.</param>
internal sealed class WaitingAnnouncements(MasterKeySource master, DatabaseFile? live)
{
    private const string Table = "announced";

    /// <summary>Where the wrapped keys lie.</summary>
    public static WrappedKeyColumn Column { get; } = new(
        StorageFolder.LiveFileName, Table, "recording", static id => PurposeOf(long.Parse(id, CultureInfo.InvariantCulture)))
    {
        Loss = [new(StorageFolder.LiveFileName, Table, $"DELETE FROM {Table}")],
    };

    private readonly ConcurrentDictionary<long, StoredAnnouncement> _inMemory = new();

    /// <summary>Encrypts what is to wait.</summary>
    /// <param name="recording">The number of its recording.</param>
    public WaitingAnnouncement Seal(long recording, StoredAnnouncement told)
    {
        var purpose = PurposeOf(recording);
        using var key = DataKey.New();
        return new(recording, told, master.Key.Wrap(key, purpose), SealedText.Seal(key, told.ToText(), purpose));
    }

    /// <summary>The recordings of which something waits, in order.</summary>
    public async Task<IReadOnlyList<long>> RecordingsAsync(CancellationToken cancellationToken) => live is null
        ? [.. _inMemory.Keys.Order()]
        : await live.ReadAsync(connection => connection.Query<long>($"SELECT recording FROM {Table} ORDER BY recording").AsList(), cancellationToken);

    /// <summary>Whether something waits, also where it cannot be decrypted.</summary>
    public async Task<bool> HasAsync(long recording, CancellationToken cancellationToken) => live is null
        ? _inMemory.ContainsKey(recording)
        : await live.ReadAsync(
            connection => connection.ExecuteScalar<bool>($"SELECT EXISTS (SELECT 1 FROM {Table} WHERE recording = $recording)", new { recording }),
            cancellationToken);

    /// <returns><c>null</c>: none waits.</returns>
    /// <exception cref="EncryptionException">It cannot be decrypted.</exception>
    public async Task<StoredAnnouncement?> FindAsync(long recording, CancellationToken cancellationToken)
    {
        if (live is null)
            return _inMemory.GetValueOrDefault(recording);
        var found = await live.ReadAsync(
            connection => connection.QuerySingleOrDefault<(byte[] Key, byte[] Body)?>(
                $"SELECT key, body FROM {Table} WHERE recording = $recording", new { recording }),
            cancellationToken);
        if (found is not { } row)
            return null;
        var purpose = PurposeOf(recording);
        using var key = master.Key.Unwrap(row.Key, purpose);
        return StoredAnnouncement.FromText(SealedText.Open(key, row.Body, purpose));
    }

    /// <summary>Writes one, in place of the one that waits.</summary>
    public static void Put(RowWriter rows, WaitingAnnouncement told) =>
        rows.Statement($"INSERT OR REPLACE INTO {Table} (recording, key, body) VALUES (?, ?, ?)")
            .With(told.Recording).With(told.Key.AsSpan()).With(told.Body.AsSpan()).Run();

    public static void Remove(RowWriter rows, long recording) => rows.Statement($"DELETE FROM {Table} WHERE recording = ?").With(recording).Run();

    /// <summary>Removes those of all recordings of a call, which are still there.</summary>
    public static void RemoveOf(RowWriter rows, string call) =>
        rows.Statement($"DELETE FROM {Table} WHERE recording IN (SELECT id FROM recordings WHERE call = ?)").With(call).Run();

    /// <summary>It is durable.</summary>
    public void Saved(WaitingAnnouncement told)
    {
        if (live is null)
            _inMemory[told.Recording] = told.Told;
    }

    /// <summary>It is gone for good.</summary>
    public void Removed(long recording) => _inMemory.TryRemove(recording, out _);

    private static string PurposeOf(long recording) => string.Create(CultureInfo.InvariantCulture, $"announced/{recording}");
}

/// <summary>What was told of a recording, encrypted.</summary>
/// <param name="Recording">The number of the recording.</param>
/// <param name="Told">In clear.</param>
/// <param name="Key">The key of <paramref name="Body"/>, wrapped by the master key.</param>
internal sealed record WaitingAnnouncement(long Recording, StoredAnnouncement Told, byte[] Key, byte[] Body);
