using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ContactCenter.Tests.World;

/// <summary>Looks at the signature of a request as Amazon does, by what the request says that it signs.</summary>
internal sealed partial class AmazonSignature
{
    private static readonly TimeSpan MostOff = TimeSpan.FromMinutes(5);

    public AmazonSignature(HttpRequestMessage request, byte[] body, string service, DateTimeOffset now) => Fault = FaultOf(request, body, service, now);

    /// <summary>The code of the refusal; <c>null</c>: it is as it should be.</summary>
    public string? Fault { get; }

    private static string? FaultOf(HttpRequestMessage request, byte[] body, string service, DateTimeOffset now)
    {
        var headers = request.Headers.NonValidated
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal);
        headers["host"] = request.RequestUri!.IsDefaultPort ? request.RequestUri.Host : request.RequestUri.Authority;
        if (request.Content?.Headers.ContentType is { } type)
            headers["content-type"] = type.ToString();
        if (!headers.TryGetValue("authorization", out var authorization) || Form().Match(authorization) is not { Success: true } match)
            return "MissingAuthenticationToken";
        var names = match.Groups["names"].Value.Split(';');
        var must = headers.Keys.Where(name => name is "host" or "content-type" || name.StartsWith("x-amz-", StringComparison.Ordinal));
        if (!names.SequenceEqual(names.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || must.Except(names, StringComparer.Ordinal).Any()
            || !headers.TryGetValue("x-amz-date", out var instant))
        {
            return "IncompleteSignature";
        }

        var at = DateTimeOffset.ParseExact(instant, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if ((now - at).Duration() > MostOff)
            return "RequestExpired";
        var hash = Hex(SHA256.HashData(body));
        if (service == "s3" && headers.GetValueOrDefault("x-amz-content-sha256") != hash)
            return "XAmzContentSHA256Mismatch";
        var scope = $"{instant[..8]}/{AmazonCloud.Region}/{service}/aws4_request";
        if (match.Groups["scope"].Value != $"{AmazonCloud.AccessKey}/{scope}")
            return "UnrecognizedClientException";
        var lines = new StringBuilder($"{request.Method}\n{request.RequestUri.AbsolutePath}\n{request.RequestUri.Query.TrimStart('?')}\n");
        foreach (var name in names)
            lines.Append(name).Append(':').Append(headers[name].Trim()).Append('\n');
        lines.Append('\n').Append(match.Groups["names"].Value).Append('\n').Append(hash);
        var text = $"AWS4-HMAC-SHA256\n{instant}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + AmazonCloud.SecretKey);
        foreach (var part in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var isRight = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))) == match.Groups["signature"].Value;
        return isRight ? null : "InvalidSignatureException";
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex(
        @"^AWS4-HMAC-SHA256 Credential=(?<scope>\S+), SignedHeaders=(?<names>\S+), Signature=(?<signature>[0-9a-f]{64})\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Form();
}
