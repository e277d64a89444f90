using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Voice.Tests.Signing;

/// <summary>A signed webhook that is good, and the means to spoil one thing of it.</summary>
internal static class SignedSample
{
    public const string ApiKey = "a1b2c3d";
    public const string ApplicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
    public const string Secret = "ThisIsATestSignatureSecret-0123456789";
    public const string Header = """{"alg":"HS256","typ":"JWT"}""";

    public const string Body =
        """{"from":"442079460000","to":"447700900000","uuid":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab","conversation_uuid":"CON-"""
        + """aaaaaaaa-bbbb-cccc-dddd-0123456789ab","status":"ringing","direction":"outbound","timestamp":"2026-01-01T12:00:00.000Z"}""";

    public const string Query =
        "?to=442079460000&from=447700900000&conversation_uuid=CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab&uuid=aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

    public const string BodyToken =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3NjcyNjg4MDAsImp0aSI6ImM1YmE4ZjI0LTFhMTQtNGMxMC1iZmRmLTNmYmU4Y2U1MTFiNSIsImlzcyI6I"
        + "lZvbmFnZSIsInBheWxvYWRfaGFzaCI6IjNmODJhMDc4MzQ0NmQ5OGRlYzgzZTgyOGRkZDhlMzQyNDczMTJkNzYzNDBhODRjMjFjYWMyMjgyODBmNjY3YTQiLCJhcGlfa2V"
        + "5IjoiYTFiMmMzZCIsImFwcGxpY2F0aW9uX2lkIjoiYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtMDEyMzQ1Njc4OWFiIn0.phTBFkFLrFwZdUBV8RBr6sGm2lo_V0kZ4astn"
        + "hNdcas";

    public const string QueryToken =
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3NjcyNjg4MDAsImp0aSI6ImM1YmE4ZjI0LTFhMTQtNGMxMC1iZmRmLTNmYmU4Y2U1MTFiNSIsImlzcyI6I"
        + "lZvbmFnZSIsInBheWxvYWRfaGFzaCI6ImRhZGMxZDllYjQ1MzQ3ZjBmYjEyZTc0MDkxMGI2MTAwNzc4OWI0NDc1ZDc0ZDc3MGIyMTdlMDg2OGViODg4Y2YiLCJhcGlfa2V"
        + "5IjoiYTFiMmMzZCIsImFwcGxpY2F0aW9uX2lkIjoiYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtMDEyMzQ1Njc4OWFiIn0.5XClkqtcLg5niw-3iohx6nDsmuCLlI5bObPob"
        + "3Hjb-U";

    public static readonly DateTimeOffset IssuedAt = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static SignedWebhookVerifier Verifier(string? applicationId = ApplicationId) => new(Encoding.UTF8.GetBytes(Secret), ApiKey, applicationId);

    public static SignatureResult Check(string? authorization) => Verifier().Verify(authorization, Encoding.UTF8.GetBytes(Body), IssuedAt);

    /// <summary>The claims of a good token over <see cref="Body"/>, after <paramref name="spoil"/> has been at them.</summary>
    public static string Claims(Func<string, string>? spoil = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body)));
        var iat = IssuedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var claims =
            $$"""{"iat":{{iat}},"jti":"6d6f3b0e","iss":"Vonage","payload_hash":"{{hash}}","api_key":"{{ApiKey}}","application_id":"{{ApplicationId}}"}""";
        return spoil is null ? claims : spoil(claims);
    }

    public static string Bearer(string claims, string header = Header, string secret = Secret)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));
        return $"Bearer {signed}.{Base64Url.EncodeToString(mac)}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
