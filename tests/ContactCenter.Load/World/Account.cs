using System.Security.Cryptography;

namespace ContactCenter.Load.World;

/// <summary>Who the server is to the platform, and we to the server; made up for one run.</summary>
public sealed record Account(string ApplicationId, string ApiKey, string SignatureSecret, string PrivateKey, string PublicKey, string AdminKey)
{
    /// <summary>The number that callers dial.</summary>
    public const string Number = "442079460000";

    public static Account Create()
    {
        using var key = RSA.Create(2048);
        return new Account(
            new Guid(RandomNumberGenerator.GetBytes(16)).ToString(),
            RandomNumberGenerator.GetHexString(8, lowercase: true),
            RandomNumberGenerator.GetHexString(64),
            key.ExportPkcs8PrivateKeyPem(),
            key.ExportSubjectPublicKeyInfoPem(),
            RandomNumberGenerator.GetHexString(48));
    }
}
