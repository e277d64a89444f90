using Microsoft.AspNetCore.Http;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Reads a request's body once, as the bytes that were signed.</summary>
internal static class RawBody
{
    /// <summary>Far above any webhook of the platform.</summary>
    private const int Longest = 256 * 1024;

    /// <returns>The bytes; <c>null</c>: more than a webhook can have.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Longest)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > Longest)
                return null;
            if (read.IsCompleted)
            {
                var body = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
