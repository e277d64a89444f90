using System.Globalization;
using System.Text;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>What is sent of a call, encrypted with the key of the call until the target has accepted it.</summary>
internal sealed class DeliveryBodies(CallKeys keys, Transcripts transcripts, IDeliveryStore store)
{
    /// <summary>Keeps a delivery as it is from now on, with what is sent.</summary>
    /// <exception cref="HistoryUnavailableException">It could not be kept.</exception>
    /// <exception cref="StorageUnavailableException">The key of the call could not be saved.</exception>
    /// <exception cref="EncryptionException">The key of the call cannot be used.</exception>
    public Task KeepAsync(StoredDelivery delivery, string body, CancellationToken cancellationToken) => transcripts.AloneAsync(async () =>
    {
        // Who removes the last text of a call removes its key as well: not between the two.
        using var key = await keys.MakeAsync(delivery.Call, cancellationToken);
        await store.UpdateAsync(delivery, SealedText.Seal(key, body, ContextOf(delivery)));
    });

    /// <returns>The same bytes each time; <c>null</c>: they are not made yet, or can be read no more.</returns>
    /// <exception cref="HistoryUnavailableException">They cannot be read.</exception>
    /// <exception cref="EncryptionException">They cannot be decrypted.</exception>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(StoredDelivery delivery, CancellationToken cancellationToken)
    {
        if (await store.ReadBodyAsync(delivery.Number, cancellationToken) is not { } body)
            return null;
        using var key = await keys.FindAsync(delivery.Call, cancellationToken);
        if (key is null)
            return null;
        return Encoding.UTF8.GetBytes(SealedText.Open(key, body, ContextOf(delivery)));
    }

    /// <summary>Whether something of a call is kept with its key, until it is accepted or was dead for long.</summary>
    /// <exception cref="HistoryUnavailableException">It cannot be read.</exception>
    public Task<bool> AreKeptAsync(string call, CancellationToken cancellationToken) => store.HasBodiesAsync(call, cancellationToken);

    private static string ContextOf(StoredDelivery delivery) => $"delivery/{delivery.Number.ToString(CultureInfo.InvariantCulture)}";
}
