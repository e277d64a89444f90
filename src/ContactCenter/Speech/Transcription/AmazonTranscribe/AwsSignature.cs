using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Signs requests as Amazon's services want them signed (Signature Version 4). They have no query, and a path that needs no escaping.</summary>
internal static class AwsSignature
{
    /// <summary>Of no bytes at all.</summary>
    public const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string End = "aws4_request";
    private const string Own = "x-amz-";

    /// <summary>Adds date, token and signature. All headers that stand in the request by then and that Amazon knows are signed.</summary>
    /// <param name="request">With an absolute address; for one attempt.</param>
    /// <param name="payloadHash">SHA-256 of the body, in hexadecimal; see <see cref="EmptyHash"/>.</param>
    /// <param name="service">As <c>transcribe</c> or <c>s3</c>.</param>
    /// <param name="region">As <c>eu-central-1</c>.</param>
    /// <param name="now">The service takes it up to five minutes off.</param>
    public static void Sign(HttpRequestMessage request, string payloadHash, string service, string region, AwsKeys keys, DateTimeOffset now)
    {
        var instant = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var day = instant[..8];
        request.Headers.TryAddWithoutValidation("X-Amz-Date", instant);
        if (keys.Token is { } token)
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", token);
        var headers = HeadersOf(request);
        var names = string.Join(';', headers.Keys);
        var lines = string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n"));
        var canonical = string.Join('\n', request.Method.Method, request.RequestUri!.AbsolutePath, "", lines, names, payloadHash);
        var scope = $"{day}/{region}/{service}/{End}";
        var text = string.Join('\n', Algorithm, instant, scope, HashOf(Encoding.UTF8.GetBytes(canonical)));
        var key = new[] { day, region, service, End }.Aggregate(Encoding.UTF8.GetBytes($"AWS4{keys.SecretKey}"), Mac);
        var signature = Convert.ToHexStringLower(Mac(key, text));
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"{Algorithm} Credential={keys.AccessKey}/{scope}, SignedHeaders={names}, Signature={signature}");
    }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static SortedDictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = request.RequestUri!.Authority };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (name.StartsWith(Own, StringComparison.OrdinalIgnoreCase))
                headers[name.ToLowerInvariant()] = values.ToString();
        }

        if (request.Content?.Headers.ContentType is { } type)
            headers["content-type"] = type.ToString();
        return headers;
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
