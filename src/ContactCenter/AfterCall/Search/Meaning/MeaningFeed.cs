using System.Collections.Concurrent;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Brings what is kept of calls into memory, one call at a time.</summary>
internal sealed class MeaningFeed(MeaningIndex index, IStoredPassages stored) : IDisposable
{
    /// <summary>The name under which the vectors of a call are kept beside its other results.</summary>
    public const string Name = "vectors";

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentQueue<string> _missed = new();

    /// <summary>Vectors of the call were written or removed: it is read anew. Where that fails it is not found by meaning until it is tried again.</summary>
    /// <returns>Whether there is room for more of the same age.</returns>
    public async Task<bool> RefreshAsync(string call, CancellationToken cancellationToken)
    {
        if (!index.IsOn)
            return false;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            index.Begin(call);
            if (await stored.OfCallAsync(call, cancellationToken) is { } passages)
                return index.Put(passages);
            index.Forget(call);
        }
        catch (HistoryUnavailableException)
        {
            index.Forget(call);
            _missed.Enqueue(call);
        }
        catch (EncryptionException)
        {
            // Nobody can read it.
            index.Forget(call);
        }
        finally
        {
            _turn.Release();
        }

        return true;
    }

    /// <summary>Tries again what could not be read.</summary>
    public async Task RetryAsync(CancellationToken cancellationToken)
    {
        for (var left = _missed.Count; left > 0 && _missed.TryDequeue(out var call); left--)
            await RefreshAsync(call, cancellationToken);
    }

    public void Dispose() => _turn.Dispose();
}
