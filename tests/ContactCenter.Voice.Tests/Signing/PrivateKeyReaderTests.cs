using System.Security.Cryptography;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Voice.Tests.Signing;

public sealed class PrivateKeyReaderTests
{
    private static readonly string Pkcs8 = KeyPair.Rsa.ExportPkcs8PrivateKeyPem();
    private static readonly string Pkcs1 = KeyPair.Rsa.ExportRSAPrivateKeyPem();

    public static TheoryData<string> Spellings =>
    [
        Pkcs8,
        Pkcs1,
        Pkcs8.Replace("\n", "\r\n", StringComparison.Ordinal),
        Pkcs8.Replace("\n", "\\n", StringComparison.Ordinal),
        Pkcs1.Replace("\n", "\\r\\n", StringComparison.Ordinal),
        "\n  " + Pkcs8 + "\\n",
    ];

    [Theory]
    [MemberData(nameof(Spellings), DisableDiscoveryEnumeration = true)]
    public void A_key_is_read_in_each_of_its_spellings(string pem)
    {
        using var key = PrivateKeyReader.Read(pem);

        key.ExportPkcs8PrivateKey().Should().Equal(KeyPair.Rsa.ExportPkcs8PrivateKey());
    }

    [Theory]
    [InlineData("")]
    [InlineData("private.key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----")]
    public void What_is_no_pem_is_refused(string text) =>
        Refusal(text).Should().Contain("not in PEM form");

    [Fact]
    public void No_text_is_a_fault_of_the_caller()
    {
        var read = () => PrivateKeyReader.Read(null!);

        read.Should().Throw<ArgumentNullException>().WithParameterName("pem");
    }

    [Fact]
    public void A_public_key_is_refused()
    {
        Refusal(KeyPair.Rsa.ExportSubjectPublicKeyInfoPem()).Should().Contain("public key");
        Refusal(KeyPair.Rsa.ExportRSAPublicKeyPem()).Should().Contain("public key");
    }

    [Fact]
    public void An_encrypted_key_is_refused() =>
        Refusal(KeyPair.Rsa.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1)))
            .Should().Contain("encrypted");

    [Fact]
    public void Something_else_is_refused()
    {
        using var curve = ECDsa.Create();

        Refusal(curve.ExportECPrivateKeyPem()).Should().Contain("something else");
        Refusal(curve.ExportPkcs8PrivateKeyPem()).Should().Contain("not an RSA key");
    }

    [Theory]
    [InlineData("PRIVATE KEY")]
    [InlineData("RSA PRIVATE KEY")]
    public void A_damaged_key_is_refused(string label) =>
        Refusal($"-----BEGIN {label}-----\nAAAA\n-----END {label}-----").Should().Contain("damaged");

    [Fact]
    public void A_refusal_never_quotes_the_key()
    {
        var damaged = Pkcs8.Replace("PRIVATE KEY-----\nMII", "PRIVATE KEY-----\nMIX", StringComparison.Ordinal);

        damaged.Should().NotBe(Pkcs8);
        Refusal(damaged).Should().NotContain(Pkcs8[100..120]);
    }

    private static string Refusal(string pem)
    {
        var read = () => PrivateKeyReader.Read(pem);

        return read.Should().Throw<FormatException>().Which.ToString();
    }
}
