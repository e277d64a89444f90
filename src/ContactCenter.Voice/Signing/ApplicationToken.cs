using System.Security.Cryptography;
using System.Text.Json;

namespace ContactCenter.Voice.Signing;

/// <summary>The token with which an application asks the platform's REST API: RS256 over the application's private key.</summary>
public static class ApplicationToken
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Makes a token.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="key">The application's private key.</param>
    /// <param name="issuedAt">When the token begins; cut to whole seconds.</param>
    /// <param name="lifetime">How long it lasts: 30 seconds to 24 hours.</param>
    /// <param name="id">The token's own id; each token needs another.</param>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is outside what the platform accepts.</exception>
    public static string Create(string applicationId, RSA key, DateTimeOffset issuedAt, TimeSpan lifetime, Guid id)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationId);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, Shortest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lifetime, Longest);

        return Rs256Token.Sign(Claims(applicationId, issuedAt, lifetime, id), key);
    }

    private static byte[] Claims(string applicationId, DateTimeOffset issuedAt, TimeSpan lifetime, Guid id)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("application_id"u8, applicationId);
            writer.WriteNumber("iat"u8, issuedAt.ToUnixTimeSeconds());
            writer.WriteNumber("exp"u8, (issuedAt + lifetime).ToUnixTimeSeconds());
            writer.WriteString("jti"u8, id);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
