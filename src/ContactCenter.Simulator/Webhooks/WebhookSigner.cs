using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>Makes the token that proves where a webhook, or the opening of a WebSocket, comes from: HS256 with the account's signature secret.</summary>
internal sealed class WebhookSigner(SimulatorOptions options, TimeProvider time, Random random)
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);
    private readonly Lock _gate = new();

    /// <returns>A token that covers the payload; <c>null</c> when the account has no secret.</returns>
    public string? Sign(ReadOnlySpan<byte> payload) => options.SignatureSecret is null ? null : Token(Convert.ToHexStringLower(SHA256.HashData(payload)));

    /// <returns>A token for what has no payload; <c>null</c> when the account has no secret.</returns>
    public string? Sign() => Token(null);

    private string? Token(string? payloadHash)
    {
        if (options.SignatureSecret is not { } secret)
            return null;
        var hash = payloadHash is null ? "" : $"""
            "payload_hash":"{payloadHash}",
            """;
        var (key, application) = (JsonEncodedText.Encode(options.ApiKey), JsonEncodedText.Encode(options.ApplicationId));
        var claims = string.Create(CultureInfo.InvariantCulture, $$"""
            {"iat":{{time.GetUtcNow().ToUnixTimeSeconds()}},"jti":"{{NextId()}}","iss":"Vonage",{{hash}}"api_key":"{{key}}","application_id":"{{application}}"}
            """);
        var signed = $"{Header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private string NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_gate)
            random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
