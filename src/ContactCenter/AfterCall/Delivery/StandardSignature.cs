using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Signs bodies as Standard Webhooks has it: HMAC-SHA256 over id, instant and body, with dots between.</summary>
internal static class StandardSignature
{
    public const string Id = "webhook-id";
    public const string Timestamp = "webhook-timestamp";
    public const string Signature = "webhook-signature";

    private const string Version = "v1";

    /// <returns>The three headers.</returns>
    public static (string Name, string Value)[] Of(ReadOnlySpan<byte> secret, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        return
        [
            (Id, id),
            (Timestamp, seconds),
            (Signature, $"{Version},{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"),
        ];
    }
}
