using System.Security.Cryptography;

namespace ContactCenter.TestKit;

/// <summary>A pair of RSA keys for tests to which it does not matter which. To make one takes its time: all tests of a process share this one.</summary>
public static class SampleKey
{
    private static readonly Lazy<(string Private, string Public)> Pair = new(() =>
    {
        using var key = RSA.Create(2048);
        return (key.ExportPkcs8PrivateKeyPem(), key.ExportSubjectPublicKeyInfoPem());
    });

    /// <summary>PEM, PKCS #8.</summary>
    public static string Private => Pair.Value.Private;

    /// <summary>PEM, SubjectPublicKeyInfo.</summary>
    public static string Public => Pair.Value.Public;

    /// <summary>Both halves, for the caller alone.</summary>
    public static RSA Open()
    {
        var key = RSA.Create();
        key.ImportFromPem(Private);
        return key;
    }
}
