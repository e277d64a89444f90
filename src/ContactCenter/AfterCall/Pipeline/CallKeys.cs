using System.Collections.Concurrent;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The key of each call that its texts are encrypted with: made when the first is stored, and durable before that.</summary>
/// <param name="master">Wraps them.</param>
/// <param name="committer">Makes them durable.</param>
/// <param name="erased">The calls that get no key any more.</param>
/// <param name="live">The file of the wrapped keys; <c>null</c>: they are kept in memory alone.</param>
internal sealed class CallKeys(MasterKeySource master, ICommitter committer, ErasedCalls erased, DatabaseFile? live)
    : IDisposable
{
    /// <summary>Where they lie.</summary>
    public static WrappedKeyColumn Column { get; } = new(StorageFolder.LiveFileName, "call_keys", "call", Recording.PurposeOfTexts)
    {
        Loss = [new(StorageFolder.LiveFileName, "call_keys", "DELETE FROM call_keys"), .. SqliteTranscripts.Loss, .. SearchTables.Loss],
    };

    private readonly SemaphoreSlim _making = new(1);
    private readonly ConcurrentDictionary<string, byte[]> _inMemory = new(StringComparer.Ordinal);

    /// <returns>The key; that of an erased call is kept nowhere, and nothing is kept that is encrypted with it.</returns>
    /// <exception cref="StorageUnavailableException">A new key could not be saved.</exception>
    public async Task<DataKey> MakeAsync(string call, CancellationToken cancellationToken)
    {
        if (await FindAsync(call, cancellationToken) is { } known)
            return known;
        // Two at once would make two keys, of which the second cannot be kept.
        await _making.WaitAsync(cancellationToken);
        try
        {
            if (await FindAsync(call, cancellationToken) is { } made)
                return made;
            var key = DataKey.New();
            var change = new Change(this, call, master.Key.Wrap(key, Recording.PurposeOfTexts(call)));
            await committer.SettleAsync(change);
            return key;
        }
        finally
        {
            _making.Release();
        }
    }

    /// <returns><c>null</c>: the call has no texts.</returns>
    /// <exception cref="EncryptionException">Another master key has wrapped it, or it was changed.</exception>
    public async Task<DataKey?> FindAsync(string call, CancellationToken cancellationToken) =>
        await ReadAsync(call, cancellationToken) is { } wrapped ? master.Key.Unwrap(wrapped, Recording.PurposeOfTexts(call)) : null;

    public void Dispose() => _making.Dispose();

    private Task<byte[]?> ReadAsync(string call, CancellationToken cancellationToken) => live is null
        ? Task.FromResult(_inMemory.GetValueOrDefault(call))
        : live.ReadAsync(
            connection => connection.QuerySingleOrDefault<byte[]>("SELECT key FROM call_keys WHERE call = $call", new { call }), cancellationToken);

    private sealed class Change(CallKeys keys, string call, byte[] wrapped) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (!keys.IsErased(rows, call))
                rows.Statement("INSERT INTO call_keys (call, key) VALUES (?, ?)").With(call).With(wrapped.AsSpan()).Run();
        }

        protected override void OnCommitted()
        {
            if (keys.IsInMemory)
                keys._inMemory[call] = wrapped;
        }
    }

    /// <summary>Forgets the key of a call, in a change of who removes its texts.</summary>
    public static void Remove(RowWriter rows, string call) => rows.Statement("DELETE FROM call_keys WHERE call = ?").With(call).Run();

    private bool IsErased(RowWriter rows, string call) => erased.IsBlocked(rows, call);

    private bool IsInMemory => live is null;
}
