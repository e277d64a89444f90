using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Voice.Signing;

/// <summary>Tokens in compact form, <c>header.claims.signature</c>, signed with RS256.</summary>
public static class Rs256Token
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"RS256","typ":"JWT"}"""u8);

    /// <summary>Makes a token.</summary>
    /// <param name="claims">A JSON object in UTF-8.</param>
    /// <param name="key">The private key.</param>
    public static string Sign(ReadOnlySpan<byte> claims, RSA key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var signed = $"{Header}.{Base64Url.EncodeToString(claims)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }
}
