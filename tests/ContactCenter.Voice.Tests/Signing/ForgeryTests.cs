using System.Text;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Voice.Tests.Signing;

public sealed class ForgeryTests
{
    private static readonly string Good = SignedSample.Bearer(SignedSample.Claims());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearertoken")]
    public void Without_a_bearer_token_there_is_none(string? authorization) =>
        SignedSample.Check(authorization).Should().Be(SignatureResult.MissingToken);

    [Fact]
    public void A_token_without_its_scheme_is_none() =>
        SignedSample.Check(SignedSample.BodyToken).Should().Be(SignatureResult.MissingToken);

    [Theory]
    [InlineData("Bearer rubbish")]
    [InlineData("Bearer .")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ♥.♥.♥")]
    [InlineData("Bearer e30.e30.e30.e30")]
    [InlineData("Bearer bnVsbA.e30.e30")]
    [InlineData("Bearer W10.e30.e30")]
    [InlineData("Bearer eyJhbGci.e30.e30")]
    public void What_is_not_three_segments_with_a_header_is_malformed(string authorization) =>
        SignedSample.Check(authorization).Should().Be(SignatureResult.MalformedToken);

    [Fact]
    public void Two_segments_of_a_good_token_are_malformed() =>
        SignedSample.Check(Good[..Good.LastIndexOf('.')]).Should().Be(SignatureResult.MalformedToken);

    [Fact]
    public void A_fourth_segment_is_malformed() =>
        SignedSample.Check(Good + ".e30").Should().Be(SignatureResult.MalformedToken);

    [Fact]
    public void A_huge_header_is_malformed()
    {
        var huge = SignedSample.Bearer(SignedSample.Claims(claims => claims.Replace("6d6f3b0e", new string('j', 100_000), StringComparison.Ordinal)));

        SignedSample.Check(huge).Should().Be(SignatureResult.MalformedToken);
    }

    [Fact]
    public void One_character_too_many_is_malformed() =>
        SignedSample.Check("Bearer " + SignedSample.Encode(SignedSample.Header) + "." + new string('A', 4096 - 37) + ".").Should()
            .Be(SignatureResult.MalformedToken);

    [Fact]
    public void The_last_length_that_is_read_is_judged_by_its_signature() =>
        SignedSample.Check("Bearer " + SignedSample.Encode(SignedSample.Header) + "." + new string('A', 4096 - 38) + ".").Should()
            .Be(SignatureResult.WrongSignature);

    [Theory]
    [InlineData("""{"\ud83d":1,"alg":"HS256"}""")]
    [InlineData("""{"alg":"\ude00"}""")]
    public void A_header_that_cannot_be_decoded_is_malformed(string header) =>
        SignedSample.Check(SignedSample.Bearer(SignedSample.Claims(), header)).Should().Be(SignatureResult.MalformedToken);

    [Theory]
    [InlineData("""{"\ud83d":1,""")]
    [InlineData("""{"iss":"\ude00",""")]
    public void Claims_that_cannot_be_decoded_are_malformed(string start) =>
        SignedSample.Check(SignedSample.Bearer(SignedSample.Claims(claims => start + claims[1..]))).Should().Be(SignatureResult.MalformedToken);

    [Theory]
    [InlineData("""{"alg":"none"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512"}""")]
    [InlineData("""{"alg":"hs256"}""")]
    [InlineData("""{"alg":"HS256 "}""")]
    [InlineData("""{"alg":null}""")]
    [InlineData("""{"alg":["HS256"]}""")]
    [InlineData("""{"typ":"JWT"}""")]
    [InlineData("{}")]
    public void Any_algorithm_but_HS256_is_wrong(string header) =>
        SignedSample.Check(SignedSample.Bearer(SignedSample.Claims(), header)).Should().Be(SignatureResult.WrongAlgorithm);

    [Fact]
    public void The_algorithm_none_needs_no_signature_to_be_wrong() =>
        SignedSample.Check($"Bearer {SignedSample.Encode("""{"alg":"none"}""")}.{SignedSample.Encode(SignedSample.Claims())}.").Should()
            .Be(SignatureResult.WrongAlgorithm);

    [Theory]
    [InlineData("another secret")]
    [InlineData(SignedSample.Secret + " ")]
    [InlineData("")]
    public void Another_secret_is_a_wrong_signature(string secret) =>
        SignedSample.Check(SignedSample.Bearer(SignedSample.Claims(), secret: secret)).Should().Be(SignatureResult.WrongSignature);

    [Fact]
    public void A_missing_signature_is_a_wrong_one() =>
        SignedSample.Check(Good[..(Good.LastIndexOf('.') + 1)]).Should().Be(SignatureResult.WrongSignature);

    [Fact]
    public void Claims_of_another_token_are_a_wrong_signature()
    {
        var other = SignedSample.Claims(claims => claims.Replace("6d6f3b0e", "6d6f3b0f", StringComparison.Ordinal));

        SignedSample.Check(Good.Replace(SignedSample.Encode(SignedSample.Claims()), SignedSample.Encode(other), StringComparison.Ordinal))
            .Should().Be(SignatureResult.WrongSignature);
    }

    /// <summary>The last character of a signature holds two bits that decode to nothing; they count all the same.</summary>
    [Fact]
    public void No_bit_of_a_token_can_be_flipped()
    {
        var token = Encoding.ASCII.GetBytes(Good);
        for (var at = "Bearer ".Length; at < token.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                token[at] ^= (byte)(1 << bit);
                SignedSample.Check(Encoding.Latin1.GetString(token)).Should().BeOneOf(
                    [SignatureResult.MalformedToken, SignatureResult.WrongAlgorithm, SignatureResult.WrongSignature], "bit {0} of character {1} was flipped",
                    bit, at);
                token[at] ^= (byte)(1 << bit);
            }
        }
    }

    [Theory]
    [InlineData(0, SignatureResult.MalformedToken)]
    [InlineData(1, SignatureResult.WrongSignature)]
    [InlineData(2, SignatureResult.WrongSignature)]
    public void A_changed_character_is_found_in_each_segment(int segment, SignatureResult expected)
    {
        var segments = SignedSample.BodyToken.Split('.');
        segments[segment] = 'x' + segments[segment][1..];

        SignedSample.Check("Bearer " + string.Join('.', segments)).Should().Be(expected);
    }

    [Theory]
    [InlineData("\"iss\":\"Vonage\"", "\"iss\":\"vonage\"", SignatureResult.WrongIssuer)]
    [InlineData("\"iss\":\"Vonage\"", "\"iss\":null", SignatureResult.WrongIssuer)]
    [InlineData("\"iss\":", "\"issuer\":", SignatureResult.WrongIssuer)]
    [InlineData("a1b2c3d", "a1b2c3e", SignatureResult.WrongAccount)]
    [InlineData("a1b2c3d", "A1B2C3D", SignatureResult.WrongAccount)]
    [InlineData("a1b2c3d", "", SignatureResult.WrongAccount)]
    [InlineData("\"api_key\":", "\"key\":", SignatureResult.WrongAccount)]
    [InlineData(SignedSample.ApplicationId, "aaaaaaaa-bbbb-cccc-dddd-0123456789ac", SignatureResult.WrongApplication)]
    [InlineData(SignedSample.ApplicationId, "", SignatureResult.WrongApplication)]
    [InlineData("\"application_id\":\"" + SignedSample.ApplicationId + "\"", "\"application_id\":[]", SignatureResult.WrongApplication)]
    [InlineData("\"iat\":", "\"nbf\":", SignatureResult.MissingIssuedAt)]
    [InlineData("1767268800", "null", SignatureResult.MissingIssuedAt)]
    [InlineData("1767268800", "\"noon\"", SignatureResult.MissingIssuedAt)]
    [InlineData("1767268800", "1767268499", SignatureResult.TooOld)]
    [InlineData("1767268800", "1767269101", SignatureResult.FromTheFuture)]
    [InlineData("\"payload_hash\":", "\"hash\":", SignatureResult.MissingPayloadHash)]
    [InlineData("\"payload_hash\":", "\"payload_hash\":null,\"hash\":", SignatureResult.MissingPayloadHash)]
    [InlineData("\"payload_hash\":", "\"payload_hash\":5,\"hash\":", SignatureResult.MissingPayloadHash)]
    [InlineData("3f82a0783446d98d", "3f82a0783446d98e", SignatureResult.PayloadHashMismatch)]
    [InlineData("3f82a0783446d98d", "", SignatureResult.PayloadHashMismatch)]
    [InlineData("3f82a0783446d98d", "3f82a0783446d98d00", SignatureResult.PayloadHashMismatch)]
    [InlineData("3f82a0783446d98d", "zzzzzzzzzzzzzzzz", SignatureResult.PayloadHashMismatch)]
    [InlineData("}", "", SignatureResult.MalformedToken)]
    [InlineData("}", "} {}", SignatureResult.MalformedToken)]
    public void Each_wrong_claim_has_its_own_result(string good, string bad, SignatureResult expected)
    {
        var claims = SignedSample.Claims(text => text.Replace(good, bad, StringComparison.Ordinal));

        claims.Should().NotBe(SignedSample.Claims());
        SignedSample.Check(SignedSample.Bearer(claims)).Should().Be(expected);
    }

    [Fact]
    public void Claims_that_are_not_base64url_are_malformed()
    {
        var signed = SignedSample.Encode(SignedSample.Header) + ".!";
        var mac = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignedSample.Secret), Encoding.ASCII.GetBytes(signed));

        SignedSample.Check($"Bearer {signed}.{System.Buffers.Text.Base64Url.EncodeToString(mac)}").Should().Be(SignatureResult.MalformedToken);
    }

    [Theory]
    [InlineData(SignedSample.Body + " ")]
    [InlineData("")]
    [InlineData("{}")]
    public void Another_body_is_a_mismatch(string body) =>
        SignedSample.Verifier().Verify(Good, Encoding.UTF8.GetBytes(body), SignedSample.IssuedAt).Should().Be(SignatureResult.PayloadHashMismatch);

    [Fact]
    public void No_bit_of_a_body_can_be_flipped()
    {
        var body = Encoding.UTF8.GetBytes(SignedSample.Body);
        for (var at = 0; at < body.Length; at++)
        {
            body[at] ^= 1;
            SignedSample.Verifier().Verify(Good, body, SignedSample.IssuedAt).Should().Be(SignatureResult.PayloadHashMismatch);
            body[at] ^= 1;
        }
    }

    [Fact]
    public void Nothing_throws_whatever_is_in_a_token_that_was_signed_well()
    {
        var random = new Random(8);
        var results = new HashSet<SignatureResult>();
        for (var i = 0; i < 5_000; i++)
        {
            var header = Spoil("""{"alg":"HS256","kid":"\ud83d\ude00"}""", random);
            results.Add(SignedSample.Check(SignedSample.Bearer(SignedSample.Claims(), header)));
            results.Add(SignedSample.Check(SignedSample.Bearer(Spoil(SignedSample.Claims(), random))));
        }

        results.Should().Contain([SignatureResult.Valid, SignatureResult.MalformedToken, SignatureResult.WrongAlgorithm, SignatureResult.PayloadHashMismatch]);
    }

    private static string Spoil(string json, Random random)
    {
        var text = new StringBuilder(json);
        for (var change = random.Next(3); change >= 0; change--)
            text[random.Next(text.Length)] = "{}[]\":,\\u0e-d8 \0\ud83d"[random.Next(17)];
        return text.ToString();
    }
}
