using System.Security.Cryptography;

namespace ContactCenter.Voice.Signing;

/// <summary>Reads the application's private key as the dashboard gives it.</summary>
public static class PrivateKeyReader
{
    private const string Pkcs8 = "PRIVATE KEY";
    private const string Pkcs1 = "RSA PRIVATE KEY";

    /// <summary>
    /// Reads an RSA key in PEM form, PKCS#8 or PKCS#1. Line breaks may be written as the two characters <c>\n</c>, as in environment
    /// variables.
    /// </summary>
    /// <param name="pem">The text of the key.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="FormatException">It is no such key. The message says what it is instead and never quotes it.</exception>
    public static RSA Read(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        var text = pem.Replace("\\r", "", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
        if (!PemEncoding.TryFind(text, out var fields))
        {
            throw new FormatException(
                "The private key is not in PEM form: a line like '-----BEGIN PRIVATE KEY-----', base64 and the matching END line are expected.");
        }

        var label = text[fields.Label];
        return label is Pkcs8 or Pkcs1 ? Import(label, Convert.FromBase64String(text[fields.Base64Data])) : throw new FormatException(Refusal(label));
    }

    private static RSA Import(string label, byte[] der)
    {
        var key = RSA.Create();
        try
        {
            if (label is Pkcs8)
                key.ImportPkcs8PrivateKey(der, out _);
            else
                key.ImportRSAPrivateKey(der, out _);
            return key;
        }
        catch (CryptographicException fault)
        {
            key.Dispose();
            throw new FormatException("The private key is damaged, or it is not an RSA key.", fault);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static string Refusal(string label) => label switch
    {
        "ENCRYPTED PRIVATE KEY" => "The private key is encrypted; the platform's dashboard gives one that is not.",
        "PUBLIC KEY" or "RSA PUBLIC KEY" => "This is a public key; the private one of the same pair is needed.",
        _ => "This PEM holds no RSA private key, but something else.",
    };
}
