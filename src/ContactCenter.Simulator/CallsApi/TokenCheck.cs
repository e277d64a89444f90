using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>Checks an application's token: RS256, made for this application, still valid. Thread-safe.</summary>
internal sealed class TokenCheck(SimulatorOptions options, TimeProvider time)
{
    private const int DefaultLifetime = 15 * 60;
    private const int MinLifetime = 30;
    private const int MaxLifetime = 24 * 60 * 60;
    private const int ClockSkew = 60;
    private const string Scheme = "Bearer ";

    private readonly Lock _gate = new();
    private (string Pem, RSA Key)? _key;
    private (string Pem, string Signed, string Signature) _good;

    /// <returns>Why the request is refused; <c>null</c>: it is not.</returns>
    public string? Refusal(string? authorization)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
            return "There is no bearer token.";
        var token = authorization[Scheme.Length..].Trim();
        if (token.Split('.') is not [var header, var claims, var signature])
            return "The token does not have three parts.";
        try
        {
            return HeaderRefusal(Decode(header)) ?? SignatureRefusal($"{header}.{claims}", signature) ?? ClaimsRefusal(Decode(claims));
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException)
        {
            return "The token cannot be read.";
        }
    }

    private static JsonElement Decode(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));

    private static string? HeaderRefusal(JsonElement header) =>
        header.TryGetProperty("alg", out var alg) && alg.ValueEquals("RS256") ? null : "The token is not signed with RS256.";

    private string? SignatureRefusal(string signed, string signature)
    {
        if (options.ApplicationPublicKey is not { Length: > 0 } pem)
            return options.AllowUnverifiedTokens ? null : "The application has no public key.";
        lock (_gate)
        {
            // Applications use a token for many requests.
            if (_good == (pem, signed, signature))
                return null;
            if (_key?.Pem != pem)
                _key = (pem, Import(pem));
            if (!_key.Value.Key.VerifyData(
                Encoding.ASCII.GetBytes(signed), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            {
                return "The token is signed with another key.";
            }

            _good = (pem, signed, signature);
            return null;
        }
    }

    private string? ClaimsRefusal(JsonElement claims)
    {
        if (!claims.TryGetProperty("application_id", out var application) || !application.ValueEquals(options.ApplicationId))
            return "The token is for another application.";
        if (!claims.TryGetProperty("jti", out var id) || id.ValueKind != JsonValueKind.String || id.GetString() is not { Length: > 0 })
            return "The token has no jti.";
        if (!claims.TryGetProperty("iat", out var iat))
            return "The token has no iat.";

        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var issued = iat.GetInt64();
        var expires = claims.TryGetProperty("exp", out var exp) ? exp.GetInt64() : issued + DefaultLifetime;
        if (issued > now + ClockSkew)
            return "The token is from the future.";
        if (expires - issued is < MinLifetime or > MaxLifetime)
            return "The token's life is shorter than 30 seconds or longer than 24 hours.";
        if (claims.TryGetProperty("nbf", out var nbf) && nbf.GetInt64() > now + ClockSkew)
            return "The token is not valid yet.";
        return now < expires ? null : "The token has expired.";
    }

    private static RSA Import(string pem)
    {
        var key = RSA.Create();
        key.ImportFromPem(pem);
        return key;
    }
}
