using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>Delivers webhooks, one attempt at a time. Knows no legs and no state; to be called away from the event loop.</summary>
internal sealed class WebhookSender(
    SimulatorOptions options, TimeProvider time, EventLog log, WebhookSigner signer, Func<HttpMessageHandler>? handler) : IDisposable
{
    private readonly Lazy<HttpMessageInvoker> _http = new(() => new HttpMessageInvoker(handler?.Invoke() ?? Sockets(options)));
    private readonly CancellationTokenSource _closed = new();

    // By the body, which is one and the same for all attempts.
    private readonly ConditionalWeakTable<JsonObject, string> _tokens = [];

    public async Task<WebhookAnswer> SendAsync(WebhookAddress address, JsonObject body, TimeSpan timeout, string? leg, int attempt)
    {
        var text = PlainJson.Text(body);
        log.Write(LogKind.Webhook, leg, Describe(address, attempt), text);
        var began = time.GetTimestamp();
        var answer = await ExchangeAsync(address, body, text, timeout);
        var took = time.GetElapsedTime(began).TotalMilliseconds;
        log.Write(LogKind.WebhookAnswer, leg, string.Create(CultureInfo.InvariantCulture, $"{answer.Problem ?? $"{(int)answer.Status!}"} ({took:0} ms)"),
            answer.Body);
        return answer;
    }

    /// <summary>Breaks off what is on its way, and sends nothing more.</summary>
    public void Close() => _closed.Cancel();

    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
        _closed.Dispose();
    }

    private static SocketsHttpHandler Sockets(SimulatorOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    private string Describe(WebhookAddress address, int attempt) =>
        $"{address.Method} {address.Url}{(attempt > 1 ? $" (attempt {attempt})" : "")}{(options.SignatureSecret is null ? " unsigned" : "")}";

    private HttpRequestMessage Request(WebhookAddress address, JsonObject body, string text)
    {
        if (address.Method == "GET")
        {
            var url = FlatQuery.Append(address.Url, body);
            var signed = options.Unspecified.GetPayloadHash == SignedQuery.Raw
                ? Encoding.UTF8.GetBytes(new Uri(url).Query.TrimStart('?')) : FlatQuery.SignedPayload(url);
            return Signed(new HttpRequestMessage(HttpMethod.Get, url), body, signed);
        }

        var payload = Encoding.UTF8.GetBytes(text);
        var content = new ByteArrayContent(payload);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Signed(new HttpRequestMessage(HttpMethod.Post, address.Url) { Content = content }, body, payload);
    }

    private HttpRequestMessage Signed(HttpRequestMessage request, JsonObject body, byte[] payload)
    {
        if (TokenOf(body, payload) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private string? TokenOf(JsonObject body, byte[] payload)
    {
        if (!options.Unspecified.RetriesKeepToken)
            return signer.Sign(payload);
        if (_tokens.TryGetValue(body, out var earlier))
            return earlier;
        if (signer.Sign(payload) is not { } token)
            return null;
        _tokens.AddOrUpdate(body, token);
        return token;
    }

    private async Task<WebhookAnswer> ExchangeAsync(WebhookAddress address, JsonObject body, string text, TimeSpan timeout)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _closed.Token);
        try
        {
            using var request = Request(address, body, text);
            using var response = await _http.Value.SendAsync(request, cancelled.Token);
            var answer = await response.Content.ReadAsStringAsync(cancelled.Token);
            return new WebhookAnswer(response.StatusCode, null, response.Content.Headers.ContentType?.MediaType, answer);
        }
        catch (OperationCanceledException)
        {
            return WebhookAnswer.None("The answer did not come in time.");
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return WebhookAnswer.Insecure(fault.GetBaseException().Message);
        }
        catch (Exception fault)
        {
            // In process, the application's own exception comes through; on the wire, it is a broken connection.
            log.Write(LogKind.Warning, null, $"{address.Url}: {fault.Message}");
            return WebhookAnswer.None("Connection closed.") with { Cause = fault.Message };
        }
    }
}
