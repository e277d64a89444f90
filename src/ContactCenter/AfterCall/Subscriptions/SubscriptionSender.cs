using ContactCenter.AfterCall.Delivery;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Posts events, signed with the secret of the subscription; for a day after it was renewed also with the one before.</summary>
internal sealed class SubscriptionSender(SignedPosts posts, DeliverySettings settings, MasterKeySource master, TimeProvider time)
{
    /// <exception cref="EncryptionException">The secret cannot be unwrapped.</exception>
    public async Task<DeliveryOutcome> SendAsync(Subscription subscription, string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        // The settings may have become narrower since.
        if (SubscriptionUrl.FaultOf(subscription.Url, settings) is not null)
            return new(DeliveryErrors.AddressRefused) { IsOfTarget = true };
        var to = new PostAddress(SubscriptionWork.TargetOf(subscription.Number), subscription.Url, settings.AllowedNetworks);
        return await posts.PostAsync(to, id, body, SecretsOf(subscription), [], cancellationToken);
    }

    /// <summary>The secret, as it is shown once.</summary>
    public static string TextOf(DataKey secret) => TargetSecret.Prefix + Convert.ToBase64String(secret.Bytes);

    private List<byte[]> SecretsOf(Subscription subscription)
    {
        List<byte[]> secrets = [SecretOf(subscription, subscription.Key.AsSpan())];
        if (!subscription.OldKey.IsEmpty && subscription.OldKeyUntil > time.GetUtcNow())
            secrets.Add(SecretOf(subscription, subscription.OldKey.AsSpan()));
        return secrets;
    }

    private byte[] SecretOf(Subscription subscription, ReadOnlySpan<byte> wrapped)
    {
        using var key = master.Key.Unwrap(wrapped, subscription.Purpose);
        return key.Bytes.ToArray();
    }
}
