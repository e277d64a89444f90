using System.Security.Cryptography;
using System.Text.Json;
using ContactCenter.Voice.Signing;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>The JWT that a token is given for: it names app and user, and holds for three minutes.</summary>
internal static class OrgAssertion
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(3);

    public static string Of(SalesforceOrg org, RSA key, DateTimeOffset now)
    {
        using var claims = new MemoryStream();
        using (var writer = new Utf8JsonWriter(claims))
        {
            writer.WriteStartObject();
            writer.WriteString("iss"u8, org.ClientId);
            writer.WriteString("sub"u8, org.User);
            writer.WriteString("aud"u8, org.LoginUrl.AbsoluteUri.TrimEnd('/'));
            writer.WriteNumber("exp"u8, (now + Lifetime).ToUnixTimeSeconds());
            writer.WriteEndObject();
        }

        return Rs256Token.Sign(claims.ToArray(), key);
    }
}
