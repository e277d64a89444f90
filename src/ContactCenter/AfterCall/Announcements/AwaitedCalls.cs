using System.Runtime.CompilerServices;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// The calls of recordings of which the history has not said yet whose they are: what was told of them waits where no list of calls finds it, also where the
/// work for it was given up.
/// </summary>
internal sealed class AwaitedCalls(WaitingAnnouncements waiting, IRecordingIndex index, ICallStore calls)
{
    /// <summary>All of them, in the order in which they were told of; what cannot be decrypted any more is passed over.</summary>
    public async IAsyncEnumerable<AwaitedCall> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var number in await waiting.RecordingsAsync(cancellationToken))
        {
            if (await index.FindAsync(number, cancellationToken) is { AwaitsCall: true } recording
                && await ReadAsync(number, cancellationToken) is { } told)
            {
                yield return new(recording.Call, recording.Source!, told.Call, CallListParameters.Dialled(told.Caller), recording.StartedAt);
            }
        }
    }

    /// <summary>Those of which the number was told, and those of calls of that number.</summary>
    /// <param name="number">Of the caller, without a plus.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read.</exception>
    public Task<IReadOnlyList<AwaitedCall>> OfNumberAsync(string number, CancellationToken cancellationToken)
    {
        return EachOnceAsync(
            async call => IsThat(call.Caller) || IsThat(await CallerOfAsync(call.Told)) || IsThat(await CallerOfAsync(call.Call)), cancellationToken);

        bool IsThat(string? other) => string.Equals(other, number, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Those that are, or may be, that call.</summary>
    /// <param name="id">Our id of the call, or that of the system that has led it.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public Task<IReadOnlyList<AwaitedCall>> OfCallAsync(string id, CancellationToken cancellationToken) =>
        EachOnceAsync(call => new(call.Told == id || call.Call == id), cancellationToken);

    private async Task<IReadOnlyList<AwaitedCall>> EachOnceAsync(Func<AwaitedCall, ValueTask<bool>> isWanted, CancellationToken cancellationToken) =>
        await ListAsync(cancellationToken).Where((call, _) => isWanted(call)).DistinctBy(call => call.Call, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);

    private async Task<string?> CallerOfAsync(string call) => (await calls.ReadAsync(new(call)))?.Caller.Address;

    private async Task<StoredAnnouncement?> ReadAsync(long recording, CancellationToken cancellationToken)
    {
        try
        {
            return await waiting.FindAsync(recording, cancellationToken);
        }
        catch (EncryptionException)
        {
            return null;
        }
    }
}

/// <summary>A call of which nobody knows yet whether it is one of ours.</summary>
/// <param name="Call">Our id of it, if it is none of ours.</param>
/// <param name="Source">The name of the recording system that has told of it.</param>
/// <param name="Told">Its id as it was told: that of the recording system, or ours.</param>
/// <param name="Caller">The caller's number as it was told, without a plus; <c>null</c>: none was.</param>
/// <param name="StartedAt">When its recording began, or was told of.</param>
internal sealed record AwaitedCall(string Call, string Source, string Told, string? Caller, DateTimeOffset StartedAt);
