using System.Security.Cryptography;
using System.Text;
using ContactCenter.AfterCall.Recordings.Sources;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Tests.AfterCall.Recordings.Sources;

public sealed class SourceProofTests
{
    private const string Secret = "a-secret-of-the-recorder-0123456789";
    private const string Token = "a-token-of-the-recorder-0123456789";
    private const string Body = """{"call_id":"1"}""";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_767_607_200);
    private static readonly RecordingSource Signing = new("pbx") { Secret = Secret };
    private static readonly RecordingSource Bearing = new("pbx") { Token = Token };
    private static readonly RecordingSource Both = new("pbx") { Secret = Secret, Token = Token };

    /// <summary>Computed by another program, so that all of the form is fixed.</summary>
    [Fact]
    public void A_signature_is_the_HMAC_over_the_raw_body() =>
        SourceProof.Check(
            new("pbx") { Secret = "key" },
            Headers(("X-Signature", "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")),
            "The quick brown fox jumps over the lazy dog"u8,
            Now).IsProven.Should().BeTrue();

    [Fact]
    public void Its_digits_may_be_capitals() => Refusal(Signing, ("X-Signature", Sign(Body).ToUpperInvariant())).Should().BeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void With_a_timestamp_that_is_signed_too(int seconds)
    {
        var time = $"{Now.ToUnixTimeSeconds() + seconds}";

        Refusal(Signing, ("X-Timestamp", time), ("X-Signature", Sign($"{time}.{Body}"))).Should().BeNull();
    }

    [Theory]
    [InlineData("1767607501")]
    [InlineData("1767606899")]
    [InlineData("1767607200000")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("now")]
    [InlineData("")]
    public void A_timestamp_from_another_time_is_refused(string time) =>
        Refusal(Signing, ("X-Timestamp", time), ("X-Signature", Sign($"{time}.{Body}"))).Should().StartWith("its X-Timestamp is not");

    [Fact]
    public void A_timestamp_can_be_neither_added_nor_taken_away()
    {
        var time = $"{Now.ToUnixTimeSeconds()}";

        Refusal(Signing, ("X-Timestamp", time), ("X-Signature", Sign(Body))).Should().Be("its X-Signature does not match");
        Refusal(Signing, ("X-Signature", Sign($"{time}.{Body}"))).Should().Be("its X-Signature does not match");
    }

    [Fact]
    public void Another_body_or_another_secret_is_refused()
    {
        Refusal(Signing, ("X-Signature", Sign(Body + " "))).Should().Be("its X-Signature does not match");
        Refusal(new("pbx") { Secret = "another" }, ("X-Signature", Sign(Body))).Should().Be("its X-Signature does not match");
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=00")]
    [InlineData("sha1=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")]
    [InlineData("sha256=g7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")]
    public void What_is_no_signature_is_refused(string signature) =>
        Refusal(Signing, ("X-Signature", signature)).Should().Be("its X-Signature is not sha256= and 64 hexadecimal digits");

    [Fact]
    public void Of_two_signatures_none_counts()
    {
        var headers = new HeaderDictionary { ["X-Signature"] = new([Sign(Body), Sign(Body)]) };

        SourceProof.Check(Signing, headers, Encoding.UTF8.GetBytes(Body), Now).IsProven.Should().BeFalse();
    }

    [Fact]
    public void A_token_is_proof() => Refusal(Bearing, ("Authorization", $"Bearer {Token}")).Should().BeNull();

    [Theory]
    [InlineData("Bearer a-token-of-the-recorder-012345678")]
    [InlineData("Bearer a-token-of-the-recorder-01234567890")]
    [InlineData("Bearer A-TOKEN-OF-THE-RECORDER-0123456789")]
    [InlineData("Bearer ")]
    public void Another_token_is_none(string authorization) => Refusal(Bearing, ("Authorization", authorization)).Should().Be("its token is not the source's");

    [Fact]
    public void Proof_of_the_other_kind_is_none()
    {
        Refusal(Signing, ("Authorization", $"Bearer {Secret}")).Should().Be("it has no X-Signature");
        Refusal(Bearing, ("X-Signature", Sign(Body))).Should().Be("it has no bearer token");
        Refusal(Bearing, ("Authorization", $"Basic {Token}")).Should().Be("it has no bearer token");
        Refusal(Both).Should().Be("it has no X-Signature and no bearer token");
    }

    [Fact]
    public void Of_both_either_will_do()
    {
        Refusal(Both, ("X-Signature", Sign(Body))).Should().BeNull();
        Refusal(Both, ("Authorization", $"Bearer {Token}")).Should().BeNull();
        Refusal(Both, ("X-Signature", Sign("")), ("Authorization", $"Bearer {Token}")).Should().BeNull();
        Refusal(Both, ("X-Signature", Sign("")), ("Authorization", "Bearer x")).Should().Be("its X-Signature does not match");
    }

    private static string Sign(string text) =>
        $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(text)))}";

    private static string? Refusal(RecordingSource source, params (string Name, string Value)[] headers) =>
        SourceProof.Check(source, Headers(headers), Encoding.UTF8.GetBytes(Body), Now).Refusal;

    private static HeaderDictionary Headers(params (string Name, string Value)[] headers)
    {
        var all = new HeaderDictionary();
        foreach (var (name, value) in headers)
            all[name] = value;
        return all;
    }
}
