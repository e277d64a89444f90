using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.CallsApi;

/// <summary>Speaks HTTP with the calls API: token, region, time-out, and what each status means.</summary>
internal sealed partial class CallsApiClient(
    HttpClient http,
    ApplicationTokenSource tokens,
    RegionPolicy regions,
    RequestBudget budget,
    TimeProvider time,
    ILogger<CallsApiClient> logger) : ICallsApi
{
    /// <summary>Longer than the platform ever took, shorter than a caller waits.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    public Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Post,
            region,
            "v1/calls",
            request.ToUtf8Json(),
            (_, body) => CallCreated.TryParse(body, out var created) ? created : null,
            leg: null,
            cancellationToken);

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Put,
            region,
            PathOf(leg),
            request.ToUtf8Json(),
            (status, body) => IsAccepted(status, body) ? request : null,
            leg,
            cancellationToken);

    public Task<ApiReply<CommandReply>> TalkAsync(Uri? region, LegId leg, TalkRequest request, CancellationToken cancellationToken) =>
        CommandAsync(HttpMethod.Put, region, leg, "talk", request.ToUtf8Json(), cancellationToken);

    public Task<ApiReply<CommandReply>> PlayAsync(Uri? region, LegId leg, StreamRequest request, CancellationToken cancellationToken) =>
        CommandAsync(HttpMethod.Put, region, leg, "stream", request.ToUtf8Json(), cancellationToken);

    public Task<ApiReply<CommandReply>> StopPlayingAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        CommandAsync(HttpMethod.Delete, region, leg, "stream", body: null, cancellationToken);

    public Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, region, PathOf(leg), null, (_, body) => CallRecord.TryParse(body, out var record) ? record : null, leg, cancellationToken);

    public Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken) =>
        SendAsync(
            HttpMethod.Get,
            region,
            $"v1/calls{filter.ToQuery()}",
            null,
            (_, body) => CallPage.TryParse(body, out var page) ? page : null,
            leg: null,
            cancellationToken);

    private Task<ApiReply<CommandReply>> CommandAsync(
        HttpMethod method, Uri? region, LegId leg, string command, byte[]? body, CancellationToken cancellationToken) =>
        SendAsync(
            method,
            region,
            $"{PathOf(leg)}/{command}",
            body,
            (status, answer) => IsAccepted(status, answer) ? CommandReply.Parse(answer) : null,
            leg,
            cancellationToken);

    /// <summary>A change is documented to be answered 204, or 200 with a JSON object. Anything else may come from whoever stands in between.</summary>
    private static bool IsAccepted(HttpStatusCode status, byte[] body) => status switch
    {
        HttpStatusCode.NoContent => true,
        HttpStatusCode.OK => IsJsonObject(body),
        _ => false,
    };

    private static bool IsJsonObject(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string PathOf(LegId leg) => $"v1/calls/{Uri.EscapeDataString(leg.Value)}";

    private async Task<ApiReply<T>> SendAsync<T>(
        HttpMethod method,
        Uri? region,
        string path,
        byte[]? body,
        Func<HttpStatusCode, byte[], T?> read,
        LegId? leg,
        CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, new Uri(regions.BaseFor(region), path));
        request.Headers.Authorization = new("Bearer", tokens.Current());
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var reply = await TrySendAsync(request, read, leg, either.Token);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.Outcome is ApiOutcome.NotFound && regions.Distrusts(region))
        {
            reply = reply with
            {
                Outcome = ApiOutcome.Refused,
                Reason = $"{reply.Reason}; its own region, {region.Host}, is not among Vonage:TrustedHosts and was not asked",
            };
        }
        // A refused token is told by who observes us, once.
        if (reply.Outcome is not ApiOutcome.Accepted && reply.Status is not HttpStatusCode.Unauthorized)
        {
            Log.NotAccepted(
                logger,
                reply.Status is null && budget.IsOutage ? LogLevel.Debug : LogLevel.Warning,
                method,
                request.RequestUri!.AbsolutePath,
                reply.Outcome,
                reply.Reason);
        }
        return reply;
    }

    private async Task<ApiReply<T>> TrySendAsync<T>(
        HttpRequestMessage request, Func<HttpStatusCode, byte[], T?> read, LegId? leg, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return ReplyOf(request.Method, response.StatusCode, body, read, leg) with { Status = response.StatusCode };
        }
        catch (Exception fault) when (FailedRequest.Of(fault) is { } failure)
        {
            return new(failure.Outcome, null, failure.Reason);
        }
    }

    private static ApiReply<T> ReplyOf<T>(HttpMethod method, HttpStatusCode status, byte[] body, Func<HttpStatusCode, byte[], T?> read, LegId? leg)
        where T : class
    {
        if ((int)status is < 200 or > 299)
            return new(OutcomeOf(method, status, leg), null, $"{(int)status} {ApiProblem.Parse(body)}");
        return read(status, body) is { } value
            ? new(ApiOutcome.Accepted, value, $"{(int)status}")
            : new(ApiOutcome.Unknown, null, $"{(int)status} with a body that cannot be read");
    }

    /// <remarks>
    /// 400 to a request about a leg means mostly that the leg is too young or on the move; to a creation, that it is wrong. 503 may come from a platform that
    /// has changed the leg all the same: it is quickly asked where the leg is. A redirection is no answer of the platform's: whoever stands in between gave
    /// it, before or after passing the request on.
    /// </remarks>
    private static ApiOutcome OutcomeOf(HttpMethod method, HttpStatusCode status, LegId? leg) => status switch
    {
        HttpStatusCode.NotFound => ApiOutcome.NotFound,
        HttpStatusCode.ServiceUnavailable when leg is not null && method == HttpMethod.Put => ApiOutcome.Unknown,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => ApiOutcome.RefusedForNow,
        HttpStatusCode.BadRequest or HttpStatusCode.Conflict when leg is not null => ApiOutcome.RefusedForNow,
        HttpStatusCode.NotImplemented => ApiOutcome.Refused,
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => ApiOutcome.Unknown,
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => ApiOutcome.Unknown,
        _ => ApiOutcome.Refused,
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "{Method} {Path} was not accepted ({Outcome}): {Reason}")]
        public static partial void NotAccepted(ILogger logger, LogLevel level, HttpMethod method, string path, ApiOutcome outcome, string reason);
    }
}
