using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Sensitive;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Storage;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Calls.Webhooks;

/// <summary>One webhook from its bytes to its answer: signature, reading, the call, the answer; then the effects may start.</summary>
internal sealed partial class WebhookHandler(
    WebhookGuard guard,
    WebhookLimiter limiter,
    WebhookInbox inbox,
    SensitiveKeys keys,
    BaseUrl baseUrl,
    PlanSource plans,
    WebhookMetrics metrics,
    TimeProvider time,
    ILogger<WebhookHandler> logger) : IDisposable
{
    private const string Json = "application/json";

    private readonly CountedLine _broken = new(time, (count, last) => Log.Broken(logger, count, last));

    private readonly HashSet<string> _unknownSeen = new(StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext http, WebhookRoute route)
    {
        var request = http.Request;
        if (await ReadBodyAsync(http, route) is not { } body)
            return;

        if (!guard.Admits(request, body))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        metrics.Received(route);
        if (!limiter.TryEnter(route))
        {
            await TurnAwayAsync(http, route);
            return;
        }

        try
        {
            await TakeInAsync(http, route, body);
        }
        finally
        {
            limiter.Leave();
        }
    }

    public void Dispose() => _broken.Dispose();

    /// <returns>The body; <c>null</c>: there is none to be had, and the status says why. Anybody can send what is slow or has no end.</returns>
    private async ValueTask<byte[]?> ReadBodyAsync(HttpContext http, WebhookRoute route)
    {
        try
        {
            var body = await RawBody.ReadAsync(http.Request, http.RequestAborted);
            if (body is null)
                http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return body;
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            metrics.Unreadable(route);
            _broken.Happened($"{http.Request.Path}: {fault.Message}");
            RawBody.Refuse(http, fault);
            return null;
        }
    }

    private async Task TakeInAsync(HttpContext http, WebhookRoute route, byte[] body)
    {
        var request = http.Request;
        var isSensitive = SensitiveInput.IsMarked(request.QueryString.Value, body);
        if (isSensitive && HttpMethods.IsGet(request.Method))
        {
            // It would carry the digits in its address. We never ask for it.
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var sensitive = isSensitive ? SensitiveInput.TakeOut(body) : null;
        if ((isSensitive && sensitive is null) || Read(route, request, sensitive?.Body ?? body) is not { } webhook)
        {
            metrics.Unreadable(route);
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var (handled, isKept) = await ReceiveAsync(route, request, body, webhook, sensitive);
        if (!isKept && !route.WantsNcco())
        {
            NotTaken(http);
            return;
        }

        try
        {
            await AnswerAsync(http, route, handled?.Answer?.Utf8Json);
        }
        finally
        {
            // Only now: a request about this call must not overtake the answer that it builds on.
            handled?.Work?.Release();
        }
    }

    private Webhook? Read(WebhookRoute route, HttpRequest request, byte[] body)
    {
        var json = HttpMethods.IsGet(request.Method) ? WebhookReader.QueryToJson(request.QueryString.Value ?? "") : body;
        if (route == WebhookRoute.Answer)
            return WebhookReader.TryReadAnswer(json, out var answer) ? answer : null;
        if (!WebhookReader.TryReadEvent(json, out var webhook))
            return null;
        if (webhook is FallbackWebhook fallback)
            Log.FellBack(logger, fallback.Leg, fallback.OriginalUrl?.AbsolutePath, fallback.Reason);
        if (webhook is UnknownWebhook)
            CountUnknown(route.ToString(), "webhook");
        if (webhook is LegStatusWebhook { Status: { Kind: CallStatusKind.Unknown } status })
            CountUnknown(status.Text, "status");
        return webhook;
    }

    /// <returns>What came of it; <c>null</c>: nothing. And whether what it says is safe, as far as it says anything.</returns>
    private async ValueTask<(Handled? Handled, bool IsKept)> ReceiveAsync(
        WebhookRoute route, HttpRequest request, byte[] body, Webhook webhook, SensitiveInput? sensitive)
    {
        try
        {
            var query = webhook is FallbackWebhook { OriginalUrl.Query: { } original } ? original : request.QueryString.Value;
            var key = sensitive is null ? null : keys.Of(CorrelationQuery.Read(query).Call);
            var delivery = DeliveryId.Of(request.Path.Value ?? "", request.QueryString.Value, body, key);
            return (await inbox.ReceiveAsync(route, webhook, query, delivery, baseUrl.Of(request), sensitive), true);
        }
        catch (StorageUnavailableException fault)
        {
            metrics.NotKept(route);
            Log.NotKept(logger, route, webhook.Leg, fault.Message);
            return (null, false);
        }
        catch (Exception fault)
        {
            // The caller is on the line: where an answer is awaited, rather an apology than silence.
            metrics.Fault(route);
            var call = CorrelationQuery.Read(request.QueryString.Value).Call ?? webhook.Leg;
            using var scope = call is { } named ? LogScope.Of(logger, named, webhook.Leg) : null;
            Log.Fault(logger, fault, route, webhook.Leg);
            return (null, false);
        }
    }

    private async Task TurnAwayAsync(HttpContext http, WebhookRoute route)
    {
        if (!route.WantsNcco())
            NotTaken(http);
        else
            await AnswerAsync(http, route, route == WebhookRoute.Answer ? Say(http, static plan => plan.Texts.Busy) : null);
    }

    /// <summary>Not a lie: the platform may tell it again, and we may ask it later.</summary>
    private static void NotTaken(HttpContext http) => http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;

    private byte[] Say(HttpContext http, Func<CallPlan, Prompt> words)
    {
        var plan = plans.Current;
        return CallScript.SayAndEnd(words(plan), plan.Ivr.FirstMenu.Voice, baseUrl.Of(http.Request)).ToUtf8Json();
    }

    private async Task AnswerAsync(HttpContext http, WebhookRoute route, byte[]? answer)
    {
        if (answer is null && route.WantsNcco())
            answer = Say(http, static plan => plan.Texts.TechnicalFault);
        if (answer is not null)
        {
            http.Response.ContentType = Json;
            http.Response.ContentLength = answer.Length;
            await http.Response.Body.WriteAsync(answer, http.RequestAborted);
        }

        await http.Response.CompleteAsync();
    }

    private void CountUnknown(string text, string what)
    {
        metrics.Unknown();
        lock (_unknownSeen)
        {
            if (_unknownSeen.Count >= 100 || !_unknownSeen.Add(text))
                return;
        }

        Log.Unknown(logger, what, text);
    }

    private static partial class Log
    {
        [LoggerMessage(5, LogLevel.Warning, "{Count} bodies of webhooks were too slow or broken, the last: {Last}")]
        public static partial void Broken(ILogger logger, int count, string last);

        [LoggerMessage(1, LogLevel.Error, "{Route} about leg {Leg} failed; a caller who waits for an answer hears an apology")]
        public static partial void Fault(ILogger logger, Exception fault, WebhookRoute route, LegId? leg);

        [LoggerMessage(3, LogLevel.Warning, "{Route} about leg {Leg} could not be made durable and was not taken in: {Reason}")]
        public static partial void NotKept(ILogger logger, WebhookRoute route, LegId? leg, string reason);

        [LoggerMessage(4, LogLevel.Warning, "The platform asks the fallback address about leg {Leg}, because {Path} failed: {Reason}")]
        public static partial void FellBack(ILogger logger, LegId? leg, string? path, string? reason);

        [LoggerMessage(2, LogLevel.Warning, "Unknown {What} '{Text}': kept as it is, logged this once")]
        public static partial void Unknown(ILogger logger, string what, string text);
    }
}
