using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ContactCenter.Tests.World;

/// <summary>A token as the platform sends it with a webhook, or with something wrong about it.</summary>
public sealed record WebhookToken(DateTimeOffset IssuedAt)
{
    public const string DefaultSecret = "a-signature-secret-for-tests-0123456789";
    public const string DefaultApiKey = "a1b2c3d";
    public const string DefaultApplication = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

    public string Algorithm { get; init; } = "HS256";

    public string Secret { get; init; } = DefaultSecret;

    public string Issuer { get; init; } = "Vonage";

    public string ApiKey { get; init; } = DefaultApiKey;

    public string? Application { get; init; } = DefaultApplication;

    /// <summary>The header <c>Authorization</c> for that payload.</summary>
    public string For(string payload)
    {
        var claims = new JsonObject
        {
            ["iat"] = IssuedAt.ToUnixTimeSeconds(),
            ["jti"] = "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5",
            ["iss"] = Issuer,
            ["payload_hash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(payload))),
            ["api_key"] = ApiKey,
        };
        if (Application is not null)
            claims["application_id"] = Application;
        var signed = $"{Segment(new() { ["alg"] = Algorithm, ["typ"] = "JWT" })}.{Segment(claims)}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(signed));
        return $"Bearer {signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Segment(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
