using System.Diagnostics;
using System.Net;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Platform.CallsApi;

/// <summary>The calls API, and what an operator wants to know of each request to it: its duration, its span, and whether there was an answer.</summary>
internal sealed partial class ObservedCallsApi(
    ICallsApi api, PlatformReach reach, RequestBudget budget, CallsApiMetrics metrics, TimeProvider time, ILogger<ObservedCallsApi> logger) : ICallsApi
{
    public Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken) =>
        ObserveAsync("create", leg: null, () => api.CreateAsync(region, request, cancellationToken));

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken) =>
        ObserveAsync("modify", leg, () => api.ModifyAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CommandReply>> TalkAsync(Uri? region, LegId leg, TalkRequest request, CancellationToken cancellationToken) =>
        ObserveAsync("talk", leg, () => api.TalkAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CommandReply>> PlayAsync(Uri? region, LegId leg, StreamRequest request, CancellationToken cancellationToken) =>
        ObserveAsync("play", leg, () => api.PlayAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CommandReply>> StopPlayingAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        ObserveAsync("stopPlaying", leg, () => api.StopPlayingAsync(region, leg, cancellationToken));

    public Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        ObserveAsync("get", leg, () => api.GetAsync(region, leg, cancellationToken));

    public Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken) =>
        ObserveAsync("list", leg: null, () => api.ListAsync(region, filter, cancellationToken));

    private async Task<ApiReply<T>> ObserveAsync<T>(string method, LegId? leg, Func<Task<ApiReply<T>>> send)
        where T : class
    {
        using var span = Tracing.Within($"calls API {method}", ActivityKind.Client)?.SetTag("method", method).SetTag(Tracing.Leg, leg?.Value);
        var start = time.GetTimestamp();
        var reply = await send();
        metrics.Answered(method, reply.Outcome, time.GetElapsedTime(start));
        span?.SetTag(Tracing.Outcome, reply.Outcome.ToString()).SetTag("http.response.status_code", (int?)reply.Status);
        Remember(reply.Status, reply.Reason);
        return reply;
    }

    private void Remember(HttpStatusCode? status, string reason)
    {
        var outSince = reach.State.Since;
        if (status is not null && budget.Answered() && outSince is { } since)
            Log.AnswersAgain(logger, Math.Round((time.GetUtcNow() - since).TotalSeconds));
        switch (status)
        {
            case null:
                reach.Missed(reason);
                if (budget.Missed())
                    Log.DoesNotAnswer(logger, reason);
                break;
            case HttpStatusCode.Unauthorized:
                if (reach.Refused(reason))
                    Log.TokenRefused(logger, reason);
                break;
            default:
                reach.Answered();
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Warning, "The platform does not answer: {Reason}. What callers wait for is tried on, other questions wait; told "
            + "once until it answers")]
        public static partial void DoesNotAnswer(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Information, "The platform answers again, after {Seconds} s")]
        public static partial void AnswersAgain(ILogger logger, double seconds);

        [LoggerMessage(1, LogLevel.Warning, "The platform refuses our token: {Reason}. Vonage:ApplicationId and the private key must belong together, "
            + "and this machine's clock must be right; told once until a request is taken")]
        public static partial void TokenRefused(ILogger logger, string reason);
    }
}
