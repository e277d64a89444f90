using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContactCenter.Simulator.Logging;

namespace ContactCenter.Simulator.Page;

/// <summary>The log as server-sent events: first what is kept, then what comes. A reader that returns goes on where it stopped.</summary>
internal static class LogStream
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, EventLog log, long? after)
    {
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var cancelled = over.Token;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var last = after ?? (long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);
        try
        {
            while (true)
            {
                foreach (var entry in log.After(last))
                {
                    await context.Response.WriteAsync($"id: {entry.Sequence}\ndata: {Line(entry)}\n\n", cancelled);
                    last = entry.Sequence;
                }

                await context.Response.Body.FlushAsync(cancelled);
                await log.NextAsync(last, cancelled);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has gone, or the program ends.
        }
    }

    private static string Line(LogEntry entry) => JsonSerializer.Serialize(
        new { entry.Sequence, entry.At, Kind = entry.Kind.ToString(), entry.Leg, entry.Text, entry.Detail },
        Json);
}
