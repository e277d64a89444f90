using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Platform.Webhooks;

/// <summary>Reads a request's body once, as the bytes that were signed.</summary>
internal static class RawBody
{
    /// <summary>Far above any webhook of the platform.</summary>
    private const int Longest = 256 * 1024;

    /// <returns>The bytes; <c>null</c>: more than a webhook of the platform can have.</returns>
    public static ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => ReadAsync(request, Longest, cancellationToken);

    /// <param name="request">It is read from its beginning.</param>
    /// <param name="longest">Bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bytes; <c>null</c>: there are more.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int longest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > longest)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > longest)
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

    /// <summary>Answers a request whose body did not come to its end.</summary>
    /// <param name="http">Nothing of its answer has been sent.</param>
    /// <param name="fault">Why reading it has ended.</param>
    public static void Refuse(HttpContext http, Exception fault)
    {
        http.Response.StatusCode = (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        // Else Kestrel looks for the next request behind a body that it is still reading, and logs that it cannot.
        http.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
    }
}
