using System.Diagnostics;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Vonage;

/// <summary>The calls API, and what an operator wants to know of each request to it: its duration, its span, and whether there was an answer.</summary>
public sealed class ObservedCallsApi(ICallsApi api, PlatformReach reach, CallsApiMetrics metrics, TimeProvider time) : ICallsApi
{
    public Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken) =>
        ObserveAsync("create", leg: null, () => api.CreateAsync(region, request, cancellationToken));

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken) =>
        ObserveAsync("modify", leg, () => api.ModifyAsync(region, leg, request, cancellationToken));

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
        if (reply.Status is null)
            reach.Missed(reply.Reason);
        else
            reach.Answered();
        return reply;
    }
}
