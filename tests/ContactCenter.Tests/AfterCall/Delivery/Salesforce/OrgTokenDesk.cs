using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>Gives tokens to who can prove themselves, and takes them until they are ended.</summary>
internal sealed class OrgTokenDesk : IDisposable
{
    public const string Client = "3MVG9_example.client";
    public const string User = "calls@example.com";
    public const string Secret = "a-client-secret-0123456789";

    private int _given;
    private int _ended;

    public RSA Key { get; } = SampleKey.Open();

    /// <summary>How many were given.</summary>
    public int Given => _given;

    /// <summary>Where calls are to be sent; <c>null</c>: here.</summary>
    public string? Instance { get; set; }

    /// <summary>No token that was given holds any more.</summary>
    public void EndAll() => _ended = _given;

    public void Check(string authorization)
    {
        if (!authorization.StartsWith("Bearer 00D!", StringComparison.Ordinal)
            || !int.TryParse(authorization["Bearer 00D!".Length..], CultureInfo.InvariantCulture, out var number)
            || number <= _ended
            || number > _given)
        {
            throw new OrgFault(401, "INVALID_SESSION_ID");
        }
    }

    public JsonObject Give(OrgRequest request, Uri url, DateTimeOffset now)
    {
        if (request.ContentType != "application/x-www-form-urlencoded")
            throw new OrgFault(400, "unsupported_grant_type", isOfLogin: true);
        var form = QueryHelpers.ParseQuery(request.Text).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var isProven = form.GetValueOrDefault("grant_type") switch
        {
            "urn:ietf:params:oauth:grant-type:jwt-bearer" => IsSigned(form["assertion"], url, now),
            "client_credentials" => form["client_id"] == Client && form["client_secret"] == Secret,
            _ => false,
        };
        if (!isProven)
            throw new OrgFault(400, "invalid_grant", isOfLogin: true);
        return new()
        {
            ["access_token"] = $"00D!{Interlocked.Increment(ref _given).ToString(CultureInfo.InvariantCulture)}",
            ["instance_url"] = Instance ?? url.AbsoluteUri.TrimEnd('/'),
            ["token_type"] = "Bearer",
        };
    }

    public void Dispose() => Key.Dispose();

    private bool IsSigned(string assertion, Uri url, DateTimeOffset now)
    {
        var parts = assertion.Split('.');
        if (parts.Length != 3 || JsonElement.Parse(Base64Url.DecodeFromChars(parts[0])).GetProperty("alg").GetString() != "RS256")
            return false;
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        if (!Key.VerifyData(signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            return false;
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("exp").GetInt64());
        return claims.EnumerateObject().Count() == 4
            && claims.GetProperty("iss").GetString() == Client
            && claims.GetProperty("sub").GetString() == User
            && claims.GetProperty("aud").GetString() == url.AbsoluteUri.TrimEnd('/')
            && expires > now
            && expires <= now.AddMinutes(5);
    }
}
