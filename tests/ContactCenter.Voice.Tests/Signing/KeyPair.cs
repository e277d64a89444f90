using System.Security.Cryptography;

namespace ContactCenter.Voice.Tests.Signing;

/// <summary>A key of this test run; making one takes long, so all tests share it.</summary>
internal static class KeyPair
{
    public static RSA Rsa { get; } = RSA.Create(2048);
}
