using System.Security.Cryptography;
using System.Text;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Voice.Tests.Signing;

public sealed class SignedWebhookVerifierTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(SignedSample.Body);

    [Fact]
    public void A_body_is_valid_with_the_token_that_was_made_for_it() =>
        SignedSample.Check("Bearer " + SignedSample.BodyToken).Should().Be(SignatureResult.Valid);

    [Fact]
    public void A_query_is_valid_with_the_token_that_was_made_for_it() =>
        SignedSample.Verifier().VerifyQuery("Bearer " + SignedSample.QueryToken, SignedSample.Query, SignedSample.IssuedAt).Should().Be(SignatureResult.Valid);

    [Fact]
    public void A_query_is_valid_without_its_question_mark() =>
        SignedSample.Verifier().VerifyQuery("Bearer " + SignedSample.QueryToken, SignedSample.Query[1..], SignedSample.IssuedAt).Should()
            .Be(SignatureResult.Valid);

    [Fact]
    public void A_query_in_another_order_differs_only_in_its_hash() =>
        SignedSample.Verifier().VerifyQuery("Bearer " + SignedSample.QueryToken, "?from=447700900000&to=442079460000", SignedSample.IssuedAt)
            .Should().Be(SignatureResult.PayloadHashMismatch);

    [Fact]
    public void The_hash_of_a_query_is_over_texts_decoded_and_escaped_as_JSON_wants()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData("""{"dtmf":"{\"digits\":\"1\"}","text":"é /"}"""u8));
        var token = SignedSample.Bearer(
            SignedSample.Claims(claims => claims.Replace("3f82a0783446d98dec83e828ddd8e34247312d76340a84c21cac228280f667a4", hash, StringComparison.Ordinal)));

        SignedSample.Verifier().VerifyQuery(token, "?dtmf=%7B%22digits%22:%221%22%7D&text=%C3%A9+/", SignedSample.IssuedAt).Should().Be(SignatureResult.Valid);
    }

    [Fact]
    public void A_differing_hash_of_a_query_does_not_hide_another_fault()
    {
        var token = SignedSample.Bearer(SignedSample.Claims(claims => claims.Replace("Vonage", "Somebody", StringComparison.Ordinal)));

        SignedSample.Verifier().VerifyQuery(token, "?other=1", SignedSample.IssuedAt).Should().Be(SignatureResult.WrongIssuer);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    [InlineData("BeArEr   ")]
    [InlineData("  Bearer ")]
    public void The_scheme_counts_in_any_case(string scheme) =>
        SignedSample.Check(scheme + SignedSample.BodyToken + " ").Should().Be(SignatureResult.Valid);

    [Fact]
    public void An_upper_case_hash_is_accepted()
    {
        var hash = "3f82a0783446d98dec83e828ddd8e34247312d76340a84c21cac228280f667a4";
        var claims = SignedSample.Claims(text => text.Replace(hash, hash.ToUpperInvariant(), StringComparison.Ordinal));

        claims.Should().Contain("3F82A0783446D98D");
        SignedSample.Check(SignedSample.Bearer(claims)).Should().Be(SignatureResult.Valid);
    }

    [Theory]
    [InlineData(-301, SignatureResult.FromTheFuture)]
    [InlineData(-300.001, SignatureResult.FromTheFuture)]
    [InlineData(-300, SignatureResult.Valid)]
    [InlineData(0, SignatureResult.Valid)]
    [InlineData(300, SignatureResult.Valid)]
    [InlineData(300.001, SignatureResult.TooOld)]
    [InlineData(301, SignatureResult.TooOld)]
    public void A_token_counts_for_300_seconds_around_its_time(double secondsLater, SignatureResult expected) =>
        SignedSample.Verifier().Verify("Bearer " + SignedSample.BodyToken, Body, SignedSample.IssuedAt.AddSeconds(secondsLater)).Should().Be(expected);

    [Theory]
    [InlineData("1767268800.5", 300.4, SignatureResult.Valid)]
    [InlineData("1767268800.5", 300.6, SignatureResult.TooOld)]
    [InlineData("\"1767268800\"", 1, SignatureResult.Valid)]
    [InlineData("99999999999999999999999", 0, SignatureResult.FromTheFuture)]
    [InlineData("-99999999999999999999999", 0, SignatureResult.TooOld)]
    [InlineData("1e400", 0, SignatureResult.MissingIssuedAt)]
    public void The_time_of_a_token_may_be_any_number(string issuedAt, double secondsLater, SignatureResult expected)
    {
        var token = SignedSample.Bearer(SignedSample.Claims(claims => claims.Replace("1767268800", issuedAt, StringComparison.Ordinal)));

        SignedSample.Verifier().Verify(token, Body, SignedSample.IssuedAt.AddSeconds(secondsLater)).Should().Be(expected);
    }

    [Fact]
    public void A_token_that_names_no_application_is_valid_for_each() =>
        SignedSample.Check(SignedSample.Bearer(WithoutApplication())).Should().Be(SignatureResult.Valid);

    [Fact]
    public void A_token_that_names_null_as_its_application_names_none() =>
        SignedSample.Check(
            SignedSample.Bearer(SignedSample.Claims(claims => claims.Replace($"\"{SignedSample.ApplicationId}\"", "null", StringComparison.Ordinal))))
            .Should().Be(SignatureResult.Valid);

    [Fact]
    public void A_verifier_without_an_application_accepts_each() =>
        SignedSample.Verifier(applicationId: null).Verify("Bearer " + SignedSample.BodyToken, Body, SignedSample.IssuedAt).Should().Be(SignatureResult.Valid);

    [Fact]
    public void A_header_with_more_fields_in_another_order_is_valid() =>
        SignedSample.Check(SignedSample.Bearer(SignedSample.Claims(), """{ "kid":"1", "typ":"JWT", "alg":"HS256" }""")).Should().Be(SignatureResult.Valid);

    [Fact]
    public void The_longest_token_is_still_read()
    {
        var withoutPadding = SignedSample.Bearer(SignedSample.Claims()).Length - "Bearer ".Length;
        var token = Enumerable.Range(0, 4096)
            .Select(length => SignedSample.Bearer(SignedSample.Claims(claims => claims.Replace("6d6f3b0e", new string('j', length), StringComparison.Ordinal))))
            .SkipWhile(bearer => bearer.Length < "Bearer ".Length + 4095)
            .First();

        withoutPadding.Should().BeLessThan(4095);
        token.Length.Should().BeInRange("Bearer ".Length + 4095, "Bearer ".Length + 4096);
        SignedSample.Check(token).Should().Be(SignatureResult.Valid);
    }

    [Fact]
    public void A_token_alone_is_checked_without_a_payload()
    {
        var token = SignedSample.Bearer(SignedSample.Claims(claims => claims.Replace("payload_hash", "other", StringComparison.Ordinal)));

        SignedSample.Verifier().VerifyToken(token, SignedSample.IssuedAt).Should().Be(SignatureResult.Valid);
        SignedSample.Verifier().VerifyToken(token, SignedSample.IssuedAt.AddSeconds(301)).Should().Be(SignatureResult.TooOld);
        SignedSample.Verifier().VerifyToken(token + "A", SignedSample.IssuedAt).Should().Be(SignatureResult.WrongSignature);
        SignedSample.Verifier().VerifyToken(null, SignedSample.IssuedAt).Should().Be(SignatureResult.MissingToken);
    }

    [Fact]
    public void The_secret_is_copied()
    {
        var secret = Encoding.UTF8.GetBytes(SignedSample.Secret);
        var verifier = new SignedWebhookVerifier(secret, SignedSample.ApiKey, SignedSample.ApplicationId);
        Array.Clear(secret);

        verifier.Verify("Bearer " + SignedSample.BodyToken, Body, SignedSample.IssuedAt).Should().Be(SignatureResult.Valid);
    }

    [Fact]
    public void A_verifier_is_not_made_without_a_secret()
    {
        var make = () => new SignedWebhookVerifier([], SignedSample.ApiKey, null);

        make.Should().Throw<ArgumentException>().WithMessage("*secret is empty*");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_verifier_is_not_made_without_an_account(string? apiKey)
    {
        var make = () => new SignedWebhookVerifier(Body, apiKey!, null);

        make.Should().Throw<ArgumentException>().WithParameterName(nameof(apiKey));
    }

    private static string WithoutApplication() =>
        SignedSample.Claims(claims => claims.Replace($",\"application_id\":\"{SignedSample.ApplicationId}\"", "", StringComparison.Ordinal));
}
