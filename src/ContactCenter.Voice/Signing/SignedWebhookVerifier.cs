using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Voice.Signing;

/// <summary>
/// Checks that a webhook comes from the platform: an HS256 token over the account's signature secret, for this account and
/// application, issued within 300 seconds of now, carrying the SHA-256 of the payload. Immutable, so safe on all threads at once.
/// </summary>
/// <remarks>A token that comes twice is not refused here: the platform may repeat it with a repeated delivery.</remarks>
public sealed class SignedWebhookVerifier
{
    private const int LongestToken = 4096;

    private readonly HashPool _macs;
    private readonly HashPool _digests = new(static () => IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
    private readonly byte[] _apiKey;
    private readonly byte[] _applicationId;

    /// <summary>Makes a verifier for one account.</summary>
    /// <param name="secret">The account's signature secret as bytes; it is copied.</param>
    /// <param name="apiKey">The account that tokens must name.</param>
    /// <param name="applicationId">The application that tokens may name; <c>null</c> accepts every application of the account.</param>
    /// <exception cref="ArgumentException">The secret or the account is empty.</exception>
    public SignedWebhookVerifier(ReadOnlySpan<byte> secret, string apiKey, string? applicationId)
    {
        if (secret.IsEmpty)
            throw new ArgumentException("The signature secret is empty: anyone could sign.", nameof(secret));
        ArgumentException.ThrowIfNullOrEmpty(apiKey);

        var key = secret.ToArray();
        _macs = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
        _apiKey = Encoding.UTF8.GetBytes(apiKey);
        _applicationId = Encoding.UTF8.GetBytes(applicationId ?? "");
    }

    /// <summary>Checks a POST webhook.</summary>
    /// <param name="authorization">The <c>Authorization</c> header.</param>
    /// <param name="payload">The body, byte for byte as it came.</param>
    /// <param name="now">The time of the check.</param>
    public SignatureResult Verify(string? authorization, ReadOnlySpan<byte> payload, DateTimeOffset now) =>
        Verify(authorization, payload, hasPayload: true, now);

    /// <summary>
    /// Checks a GET webhook. What the platform hashes here is not published; taken is the JSON object of the query's parameters in
    /// order of appearance, URL-decoded, all of them text. <see cref="SignatureResult.PayloadHashMismatch"/> therefore means that
    /// everything but the hash was good.
    /// </summary>
    /// <param name="authorization">The <c>Authorization</c> header.</param>
    /// <param name="query">The query as it came, with or without its question mark.</param>
    /// <param name="now">The time of the check.</param>
    public SignatureResult VerifyQuery(string? authorization, string query, DateTimeOffset now) =>
        Verify(authorization, QueryJson.Flat(query), hasPayload: true, now);

    /// <summary>Checks a token alone, as it comes with the upgrade request of a WebSocket, where there is no payload.</summary>
    /// <param name="authorization">The <c>Authorization</c> header.</param>
    /// <param name="now">The time of the check.</param>
    public SignatureResult VerifyToken(string? authorization, DateTimeOffset now) =>
        Verify(authorization, payload: default, hasPayload: false, now);

    private SignatureResult Verify(string? authorization, ReadOnlySpan<byte> payload, bool hasPayload, DateTimeOffset now)
    {
        var text = BearerToken.Of(authorization);
        if (text.IsEmpty)
            return SignatureResult.MissingToken;
        if (text.Length > LongestToken)
            return SignatureResult.MalformedToken;

        Span<byte> ascii = stackalloc byte[text.Length];
        if (Ascii.FromUtf16(text, ascii, out _) != OperationStatus.Done || !CompactToken.TrySplit(ascii, out var token) || token.IsHs256() is not { } isHs256)
            return SignatureResult.MalformedToken;
        if (!isHs256)
            return SignatureResult.WrongAlgorithm;
        if (!token.IsSignedBy(_macs))
            return SignatureResult.WrongSignature;

        Span<byte> json = stackalloc byte[Base64Url.GetMaxDecodedLength(token.Claims.Length)];
        var length = CompactToken.Decode(token.Claims, json);
        return length >= 0 && WebhookClaims.TryRead(json[..length], out var claims)
            ? Check(claims, payload, hasPayload, now)
            : SignatureResult.MalformedToken;
    }

    private SignatureResult Check(in WebhookClaims claims, ReadOnlySpan<byte> payload, bool hasPayload, DateTimeOffset now)
    {
        var result = claims.CheckParties(_apiKey, _applicationId);
        if (result == SignatureResult.Valid)
            result = claims.CheckAge(now);
        return result == SignatureResult.Valid && hasPayload ? claims.CheckPayload(payload, _digests) : result;
    }
}
