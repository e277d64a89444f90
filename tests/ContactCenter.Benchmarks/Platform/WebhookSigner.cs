using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Benchmarks.Platform;

/// <summary>Signs webhooks as the platform does: an HS256 token that carries the body's SHA-256.</summary>
internal static class WebhookSigner
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <returns>The value of the <c>Authorization</c> header. Distinct bodies get distinct token ids.</returns>
    public static string Authorize(ReadOnlySpan<byte> body, DateTimeOffset issuedAt)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var claims = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"iat":{{issuedAt.ToUnixTimeSeconds()}},"jti":"{{new Guid(hash[..16])}}","iss":"Vonage","""
                + $$""" "payload_hash":"{{Convert.ToHexStringLower(hash)}}","api_key":"{{SampleAccount.ApiKey}}","""
                + $$""" "application_id":"{{SampleAccount.Application}}"}""");
        var signed = $"{Header}.{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(claims))}";
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(SampleAccount.Secret, Encoding.ASCII.GetBytes(signed), mac);
        return $"Bearer {signed}.{Base64Url.EncodeToString(mac)}";
    }
}
