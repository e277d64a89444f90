using System.Security.Cryptography;
using System.Text;
using ContactCenter.Tests.AfterCall.Delivery;

namespace ContactCenter.Tests.AfterCall.Subscriptions;

/// <summary>Checks a signature as a subscriber does.</summary>
internal static class SubscriptionSignature
{
    /// <param name="secret">As it was shown once.</param>
    /// <param name="request">As it came.</param>
    public static bool IsMadeWith(string secret, ReceivedDelivery request)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{request.Id}.{request.Headers["webhook-timestamp"]}."), .. request.Body];
        var expected = $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}";
        return request.Headers["webhook-signature"].Split(' ').Contains(expected, StringComparer.Ordinal);
    }
}
