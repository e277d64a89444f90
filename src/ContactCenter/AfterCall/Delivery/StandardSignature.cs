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

    /// <param name="secrets">One; while a new one is brought in, the old one, too: a signature with each, with blanks between.</param>
    /// <returns>The three headers.</returns>
    public static (string Name, string Value)[] Of(IReadOnlyList<byte[]> secrets, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        return
        [
            (Id, id),
            (Timestamp, seconds),
            (Signature, string.Join(' ', secrets.Select(secret => $"{Version},{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"))),
        ];
    }
}
