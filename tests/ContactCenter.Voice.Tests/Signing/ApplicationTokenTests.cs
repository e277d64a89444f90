using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Voice.Tests.Signing;

public sealed class ApplicationTokenTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, 400, TimeSpan.Zero);
    private static readonly Guid Id = new("c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5");

    [Fact]
    public void A_token_says_what_the_platform_wants_to_know()
    {
        var segments = Create(TimeSpan.FromMinutes(15)).Split('.');

        Decode(segments[0]).Should().Be("""{"alg":"RS256","typ":"JWT"}""");
        Decode(segments[1]).Should().Be("""{"application_id":"my-app","iat":1767268800,"exp":1767269700,"jti":"c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5"}""");
    }

    [Fact]
    public void A_token_is_signed_with_the_key()
    {
        var token = Create(TimeSpan.FromMinutes(15));
        var segments = token.Split('.');

        using var publicKey = RSA.Create(KeyPair.Rsa.ExportParameters(includePrivateParameters: false));
        publicKey.VerifyData(
            Encoding.ASCII.GetBytes(
                $"{segments[0]}.{segments[1]}"), Base64Url.DecodeFromChars(segments[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .Should().BeTrue();
        segments.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(86400)]
    public void The_platforms_limits_of_a_life_are_kept(int seconds) =>
        JsonDocument.Parse(Decode(Create(TimeSpan.FromSeconds(seconds)).Split('.')[1])).RootElement.GetProperty("exp").GetInt64()
            .Should().Be(1767268800 + seconds);

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    [InlineData(86401)]
    public void A_life_outside_the_platforms_limits_is_refused(int seconds)
    {
        var create = () => Create(TimeSpan.FromSeconds(seconds));

        create.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("lifetime");
    }

    [Fact]
    public void An_application_and_a_key_are_needed()
    {
        var withoutApplication = () => ApplicationToken.Create("", KeyPair.Rsa, Noon, TimeSpan.FromMinutes(1), Id);
        var withoutKey = () => ApplicationToken.Create("my-app", null!, Noon, TimeSpan.FromMinutes(1), Id);

        withoutApplication.Should().Throw<ArgumentException>().WithParameterName("applicationId");
        withoutKey.Should().Throw<ArgumentNullException>().WithParameterName("key");
    }

    private static string Create(TimeSpan lifetime) => ApplicationToken.Create("my-app", KeyPair.Rsa, Noon, lifetime, Id);

    private static string Decode(string segment) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(segment));
}
