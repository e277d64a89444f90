using System.Security.Cryptography;

namespace ContactCenter.Voice.Signing;

/// <summary>The claims of a token whose signature is good.</summary>
internal ref struct WebhookClaims
{
    private const double ToleranceSeconds = 300;

    private WireFields<ClaimField> _claims;

    private enum ClaimField : byte
    {
        Iss,
        Iat,
        ApiKey,
        ApplicationId,
        PayloadHash,
    }

    public static bool TryRead(ReadOnlySpan<byte> json, out WebhookClaims claims)
    {
        claims = default;
        return WireFields<ClaimField>.TryRead(json, out claims._claims);
    }

    /// <summary>Whose token it is: the platform's, for this account and, where it names one, this application.</summary>
    public readonly SignatureResult CheckParties(ReadOnlySpan<byte> apiKey, ReadOnlySpan<byte> applicationId)
    {
        if (!_claims[ClaimField.Iss].Is("Vonage"u8))
            return SignatureResult.WrongIssuer;
        if (!_claims[ClaimField.ApiKey].Is(apiKey))
            return SignatureResult.WrongAccount;
        return IsOther(_claims[ClaimField.ApplicationId], applicationId) ? SignatureResult.WrongApplication : SignatureResult.Valid;
    }

    public readonly SignatureResult CheckAge(DateTimeOffset now)
    {
        if (_claims[ClaimField.Iat].Decimal() is not { } issuedAt)
            return SignatureResult.MissingIssuedAt;
        var age = (now - DateTimeOffset.UnixEpoch).TotalSeconds - (double)issuedAt;
        return age switch
        {
            > ToleranceSeconds => SignatureResult.TooOld,
            < -ToleranceSeconds => SignatureResult.FromTheFuture,
            _ => SignatureResult.Valid,
        };
    }

    public readonly SignatureResult CheckPayload(ReadOnlySpan<byte> payload, HashPool digests)
    {
        var claimed = _claims[ClaimField.PayloadHash];
        if (!claimed.IsText)
            return SignatureResult.MissingPayloadHash;

        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> actual = stackalloc byte[SHA256.HashSizeInBytes];
        digests.Compute(payload, actual);
        Convert.FromHexString(claimed.Bytes, expected, out _, out var length);
        return CryptographicOperations.FixedTimeEquals(actual, expected[..length]) ? SignatureResult.Valid : SignatureResult.PayloadHashMismatch;
    }

    private static bool IsOther(WireValue claim, ReadOnlySpan<byte> applicationId) =>
        !(applicationId.IsEmpty || claim.Json.IsEmpty || claim.IsNull || claim.Is(applicationId));
}
