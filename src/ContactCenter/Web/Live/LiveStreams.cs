using System.Buffers;
using ContactCenter.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace ContactCenter.Web.Live;

/// <summary>Answers that go on until the reader leaves, the reader's right to them ends, or the process does.</summary>
/// <remarks>Written by hand: each piece is made once for all readers, and what a reader is behind is known here.</remarks>
internal sealed class LiveStreams(LiveHub hub, IAccessEnd access, IHostApplicationLifetime lifetime, TimeProvider time)
{
    public const string MediaType = "text/event-stream";

    /// <summary>The process ends; readers come back spread over that many milliseconds.</summary>
    private static readonly byte[] Bye = LiveJson.Event(id: null, "bye", LiveJson.Object(static json => json.WriteNumber("retryAfter", 1_500)));

    /// <returns>What is answered where there is no stream; else nothing more.</returns>
    public async Task<IResult> RunAsync(HttpContext http, IReadOnlyList<ILiveTopic> topics, string? department, string? after)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            Prepare(http);
            return Results.Empty;
        }

        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Unavailable(http, "The server ends.");
        using var reader = hub.Open(topics, new(department, http.User.Has(Permission.SteerCalls)), after);
        if (reader is null)
            return Unavailable(http, "There are as many streams as may be.");
        Prepare(http);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, access.Of(http.User), lifetime.ApplicationStopping);
        try
        {
            while (reader.Take() is var block && await WriteAsync(http, block, end.Token))
                await block.Next.WaitAsync(end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
                await WriteAsync(http, new([Bye], Beat: null, Task.CompletedTask), CancellationToken.None);
        }

        return Results.Empty;
    }

    private static void Prepare(HttpContext http)
    {
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // Who is too slow is told from who has nothing to be sent by ourselves.
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
    }

    /// <returns>Whether the reader has taken it and goes on.</returns>
    private async ValueTask<bool> WriteAsync(HttpContext http, LiveBlock block, CancellationToken end)
    {
        if (block is { Events: [], Beat: null })
            return true;
        var body = http.Response.BodyWriter;
        foreach (var piece in block.Events)
            body.Write(piece);
        body.Write(block.Beat);
        try
        {
            var flushing = body.FlushAsync(CancellationToken.None);
            var result = flushing.IsCompletedSuccessfully
                ? flushing.Result
                : await flushing.AsTask().WaitAsync(LiveOptions.LongestWrite, time, end);
            return !result.IsCompleted;
        }
        catch (Exception fault) when (fault is TimeoutException or OperationCanceledException or IOException)
        {
            // What has been written only in part cannot be ended in order.
            http.Abort();
            return false;
        }
    }

    private static IResult Unavailable(HttpContext http, string reason)
    {
        http.Response.Headers.RetryAfter = "5";
        return Results.Problem(reason, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
