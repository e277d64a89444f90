using System.Globalization;
using System.Text;

namespace ContactCenter.Benchmarks.Platform;

/// <summary>Whole requests as bytes, so that sending one is a single write.</summary>
internal static class SignedRequest
{
    public const string AnswerPath = "/webhooks/answer";
    public const string EventPath = "/webhooks/event";
    public const string InputPath = "/webhooks/input";

    /// <summary>A signed POST.</summary>
    public static byte[] Post(string path, ReadOnlySpan<byte> body, DateTimeOffset issuedAt) =>
        Post(path, WebhookSigner.Authorize(body, issuedAt), body);

    public static byte[] Post(string path, string authorization, ReadOnlySpan<byte> body)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: contact.example.com\r\nAuthorization: {authorization}\r\nContent-Type: application/json\r\nContent-Length: "
                + $"{body.Length}\r\n\r\n");
        var request = new byte[head.Length + body.Length];
        Encoding.ASCII.GetBytes(head, request);
        body.CopyTo(request.AsSpan(head.Length));
        return request;
    }
}
