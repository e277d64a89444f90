using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Tests.World;

/// <summary>A request that the server sent to the calls API.</summary>
/// <param name="Body">The JSON body; undefined where there was none.</param>
public sealed record ApiRequest(HttpMethod Method, string Path, JsonElement Body, string? Authorization)
{
    /// <summary>Where it was sent: scheme, host and port.</summary>
    public required string Server { get; init; }

    /// <summary>What the caller or agent is to do; undefined where the request has none.</summary>
    public JsonElement Ncco
    {
        get
        {
            if (Body.ValueKind != JsonValueKind.Object)
                return default;
            var holder = Body.TryGetProperty("destination", out var destination) ? destination : Body;
            return holder.TryGetProperty("ncco", out var ncco) ? ncco : default;
        }
    }

    public Uri EventUrl => new(Body.GetProperty("event_url").EnumerateArray().Should().ContainSingle().Subject.GetString()!);
}

/// <summary>
/// Stands where the calls API would be, writes down what it is asked, and knows nothing of telephony: a POST makes the
/// legs <c>agent-leg-1</c>, <c>agent-leg-2</c>…, a PUT is accepted.
/// </summary>
public sealed class CallsApiRecorder
{
    private readonly ConcurrentQueue<ApiRequest> _requests = new();
    private int _legs;

    public IReadOnlyList<ApiRequest> Requests => [.. _requests];

    /// <summary>Legs that were asked for.</summary>
    public IReadOnlyList<ApiRequest> Creations => [.. _requests.Where(request => request.Method == HttpMethod.Post)];

    /// <summary>Changes of legs that were asked for.</summary>
    public IReadOnlyList<ApiRequest> Changes => [.. _requests.Where(request => request.Method == HttpMethod.Put)];

    /// <summary>Completes when the 201 to a creation may leave.</summary>
    public Task CreationsMayBeAnswered { get; set; } = Task.CompletedTask;

    /// <summary>What creations are answered with; other than 201, no leg is made.</summary>
    public HttpStatusCode CreationsEndWith { get; set; } = HttpStatusCode.Created;

    /// <summary>The status that changes of legs are answered with.</summary>
    public HttpStatusCode ChangesEndWith
    {
        set => AnswerToPut = () => new(value);
    }

    /// <summary>The answer to a question about one leg or all.</summary>
    public Func<HttpResponseMessage> AnswerToGet { get; set; } = () =>
        Json(HttpStatusCode.OK, """{"uuid":"caller-leg","conversation_uuid":"CON-room","status":"answered","direction":"inbound"}""");

    /// <summary>What who asks for a file is answered with.</summary>
    public Func<HttpResponseMessage> AnswerToFile { get; set; } = () => new(HttpStatusCode.NotFound);

    /// <summary>What changes of legs are answered with.</summary>
    public Func<HttpResponseMessage> AnswerToPut { get; set; } = () => new(HttpStatusCode.NoContent);

    /// <summary>The answer to the question of the start, which is not among <see cref="Requests"/>.</summary>
    public Func<HttpResponseMessage> AnswerToTokenCheck { get; set; } = StartQuestion.Answer;

    public HttpMessageHandler CreateHandler() => new Handler(this);

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class Handler(CallsApiRecorder recorder) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (StartQuestion.Is(request))
                return recorder.AnswerToTokenCheck();
            var text = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var body = text is null ? default : JsonElement.Parse(text);
            recorder._requests.Enqueue(new(request.Method, request.RequestUri!.PathAndQuery, body, request.Headers.Authorization?.ToString())
            {
                Server = request.RequestUri.GetLeftPart(UriPartial.Authority),
            });
            if (request.RequestUri.AbsolutePath.StartsWith("/v1/files/", StringComparison.Ordinal))
                return recorder.AnswerToFile();
            if (request.Method == HttpMethod.Get)
                return recorder.AnswerToGet();
            if (request.Method == HttpMethod.Put)
                return recorder.AnswerToPut();
            if (recorder.CreationsEndWith != HttpStatusCode.Created)
                return new(recorder.CreationsEndWith);
            var leg = Interlocked.Increment(ref recorder._legs);
            await recorder.CreationsMayBeAnswered.WaitAsync(cancellationToken);
            return Json(
                HttpStatusCode.Created, $$"""{"uuid":"agent-leg-{{leg}}","status":"started","direction":"outbound","conversation_uuid":"CON-agent-{{leg}}"}""");
        }
    }
}
