using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>
/// Checks that a webhook comes from its source: by <c>X-Signature: sha256=…</c>, the HMAC-SHA256 in hexadecimal digits over the raw body or, with
/// <c>X-Timestamp</c> (seconds since 1970), over timestamp, dot and body; or by <c>Authorization: Bearer …</c>. Where a source has both a
/// secret and a token, either will do.
/// </summary>
internal static class SourceProof
{
    public const string SignatureHeader = "X-Signature";
    public const string TimestampHeader = "X-Timestamp";

    private const string Algorithm = "sha256=";
    private const string Bearer = "Bearer ";

    /// <summary>How far a timestamp may be from our clock. Without one a replay is the same recording again, which changes nothing.</summary>
    private const int MostSkewSeconds = 300;

    /// <summary>
    /// Whether a body is worth reading. With a signature it is, whatever the source has, and where there is none of that name: so that
    /// nobody learns which sources there are.
    /// </summary>
    public static bool CanBeProven(RecordingSource? source, IHeaderDictionary headers) =>
        TryReadSignature(headers[SignatureHeader], out _) || HasTokenOf(source, headers);

    /// <param name="source">Whose webhook it is said to be.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="rawBody">Its bytes as they came.</param>
    /// <param name="now">The time of our clock.</param>
    public static ProofResult Check(RecordingSource source, IHeaderDictionary headers, ReadOnlySpan<byte> rawBody, DateTimeOffset now)
    {
        string? refusal = null;
        if (source.Secret is { } secret && headers.TryGetValue(SignatureHeader, out var signature))
        {
            refusal = RefusalOfSignature(secret, signature, headers[TimestampHeader], rawBody, now);
            if (refusal is null)
                return ProofResult.Proven;
        }

        if (HasTokenOf(source, headers))
            return ProofResult.Proven;
        if (source.Token is not null && TokenOf(headers.Authorization) is not null)
            refusal ??= "its token is not the source's";
        return new(refusal ?? $"it has no {Wanted(source)}");
    }

    private static string? RefusalOfSignature(
        string secret, StringValues signature, StringValues timestamp, ReadOnlySpan<byte> rawBody, DateTimeOffset now)
    {
        if (!TryReadSignature(signature, out var given))
            return $"its {SignatureHeader} is not {Algorithm} and 64 hexadecimal digits";
        if (timestamp.Count > 0 && !IsTime(timestamp, now))
            return $"its {TimestampHeader} is not in seconds since 1970, or more than {MostSkewSeconds} s from our clock";
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        if (timestamp.Count > 0)
            hmac.AppendData(Encoding.ASCII.GetBytes($"{timestamp}."));
        hmac.AppendData(rawBody);
        return CryptographicOperations.FixedTimeEquals(hmac.GetHashAndReset(), given) ? null : $"its {SignatureHeader} does not match";
    }

    private static bool TryReadSignature(StringValues signature, out byte[] bytes)
    {
        bytes = new byte[HMACSHA256.HashSizeInBytes];
        return signature is [{ } text]
            && text.Length == Algorithm.Length + (2 * bytes.Length)
            && text.StartsWith(Algorithm, StringComparison.OrdinalIgnoreCase)
            && Convert.FromHexString(text.AsSpan(Algorithm.Length), bytes, out _, out _) == OperationStatus.Done;
    }

    private static bool IsTime(StringValues timestamp, DateTimeOffset now) =>
        timestamp is [{ } text]
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((decimal)seconds - now.ToUnixTimeSeconds()) <= MostSkewSeconds;

    private static string? TokenOf(StringValues authorization) =>
        authorization is [{ } text] && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? text[Bearer.Length..].Trim() : null;

    private static bool HasTokenOf(RecordingSource? source, IHeaderDictionary headers) =>
        source?.Token is { } token && TokenOf(headers.Authorization) is { } given && AreSame(given, token);

    /// <summary>In a time that tells nothing of either, their lengths included.</summary>
    private static bool AreSame(string given, string token) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Wanted(RecordingSource source) => source switch
    {
        { Secret: not null, Token: not null } => $"{SignatureHeader} and no bearer token",
        { Secret: not null } => SignatureHeader,
        _ => "bearer token",
    };
}

/// <summary>Whether a webhook comes from its source.</summary>
/// <param name="Refusal">Why that is not proven, for people; no secret stands in it. <c>null</c>: it is.</param>
internal readonly record struct ProofResult(string? Refusal)
{
    public static ProofResult Proven => default;

    public bool IsProven => Refusal is null;
}
