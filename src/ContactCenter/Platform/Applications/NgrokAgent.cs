using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Platform.Applications;

/// <summary>A way from the internet to this machine.</summary>
/// <param name="PublicUrl">Its https address, with a slash at its end.</param>
/// <param name="LeadsTo">Where it ends, as ngrok writes it, for example <c>http://localhost:3000</c>.</param>
internal sealed record Tunnel(Uri PublicUrl, string LeadsTo)
{
    /// <summary>Whether it leads to this port of this machine.</summary>
    public bool LeadsToPort(int port) =>
        Uri.TryCreate(LeadsTo.Contains("://", StringComparison.Ordinal) ? LeadsTo : $"http://{LeadsTo}", UriKind.Absolute, out var end) && end.Port == port;
}

/// <summary>The local API of a running ngrok.</summary>
internal sealed class NgrokAgent(HttpClient http, Uri address, TimeProvider time)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <returns>Its tunnels for https; none where no ngrok runs.</returns>
    public async Task<IReadOnlyList<Tunnel>> TunnelsAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var body = await http.GetByteArrayAsync(new Uri(address, "api/tunnels"), either.Token);
            return [.. (JsonNode.Parse(body) as JsonObject)?["tunnels"].Objects().Select(Read).OfType<Tunnel>() ?? []];
        }
        catch (Exception fault) when (fault is JsonException || FailedRequest.Of(fault) is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return [];
        }
    }

    private static Tunnel? Read(JsonObject tunnel) =>
        Uri.TryCreate(tunnel.Text("public_url"), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            ? new(new Uri(url, "/"), (tunnel["config"] as JsonObject)?.Text("addr") ?? "")
            : null;
}
