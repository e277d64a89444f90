using System.Collections.Concurrent;
using System.Text.Json;

namespace ContactCenter.Load.World;

/// <summary>Keeps what the platform sent to the server, and what came back.</summary>
public sealed class WireTap(TimeProvider time, TimeSpan connectTimeout) : DelegatingHandler(Sockets(connectTimeout))
{
    private readonly ConcurrentQueue<WebhookAttempt> _attempts = new();

    public IReadOnlyCollection<WebhookAttempt> Attempts => _attempts;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = await ReadAsync(time.GetUtcNow(), request, cancellationToken);
        var sent = time.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            attempt = attempt with { Status = (int)response.StatusCode, Answer = await response.Content.ReadAsStringAsync(cancellationToken) };
            return response;
        }
        finally
        {
            _attempts.Enqueue(attempt with { Took = time.GetElapsedTime(sent) });
        }
    }

    private static SocketsHttpHandler Sockets(TimeSpan connectTimeout) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = connectTimeout,
    };

    private static async Task<WebhookAttempt> ReadAsync(DateTimeOffset now, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(await request.Content!.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        var json = document.RootElement;
        var original = json.TryGetProperty("original_request", out var failed) ? new Uri(failed.GetProperty("url").GetString()!) : null;
        var path = (original ?? request.RequestUri!).AbsolutePath;
        return new WebhookAttempt(
            now,
            path[(path.LastIndexOf('/') + 1)..],
            original is not null,
            Text(json, "uuid"),
            json.TryGetProperty("dtmf", out var dtmf) ? Text(dtmf, "digits") : null,
            Status: null,
            Answer: "");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
