using System.Security.Cryptography;
using System.Text;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// Keyed hashes by which recordings and calls of other systems are known again. Whoever has the store without the master key cannot try numbers and
/// addresses against them.
/// </summary>
/// <remarks>The key is made with the first recording and never changed: a rotation of the master key wraps it anew, as those of calls.</remarks>
internal sealed class SamenessKey(CallKeys keys) : IDisposable
{
    /// <summary>What the key lies under among those of calls, none of which has such an id.</summary>
    private const string Name = "recordings of other systems";

    private const int CallIdBytes = 16;

    private DataKey? _key;

    /// <returns>64 hexadecimal digits; the same for the same recording of the same source.</returns>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">The key could not be saved.</exception>
    /// <exception cref="EncryptionException">The key cannot be read.</exception>
    public async Task<string> HashOfAsync(RecordingSource source, RecordingAnnouncement announcement, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await HashAsync(RecordingSameness.Of(source, announcement), cancellationToken));

    /// <returns>Our id of a call that the source has led: 32 hexadecimal digits, the same each time.</returns>
    /// <inheritdoc cref="HashOfAsync"/>
    public async Task<LegId> CallOfAsync(RecordingSource source, string callId, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(RecordingSameness.OfCall(source, callId), cancellationToken);
        return new(Convert.ToHexStringLower(hash.AsSpan(0, CallIdBytes)));
    }

    public void Dispose() => _key?.Dispose();

    private async Task<byte[]> HashAsync(string text, CancellationToken cancellationToken) =>
        HMACSHA256.HashData((await KeyAsync(cancellationToken)).Bytes, Encoding.UTF8.GetBytes(text));

    /// <summary>It is asked for several times for each recording, and read once.</summary>
    private async Task<DataKey> KeyAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _key) is { } known)
            return known;
        var made = await keys.MakeAsync(Name, cancellationToken);
        if (Interlocked.CompareExchange(ref _key, made, comparand: null) is not { } first)
            return made;
        made.Dispose();
        return first;
    }
}
