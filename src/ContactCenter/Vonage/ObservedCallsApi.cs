namespace ContactCenter.Vonage;

/// <summary>The calls API, and what an operator wants to know of each request to it.</summary>
public sealed class ObservedCallsApi(ICallsApi api, PlatformReach reach) : ICallsApi
{
    public Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken) =>
        ObserveAsync(() => api.CreateAsync(region, request, cancellationToken));

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken) =>
        ObserveAsync(() => api.ModifyAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        ObserveAsync(() => api.GetAsync(region, leg, cancellationToken));

    public Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken) =>
        ObserveAsync(() => api.ListAsync(region, filter, cancellationToken));

    private async Task<ApiReply<T>> ObserveAsync<T>(Func<Task<ApiReply<T>>> send)
        where T : class
    {
        var reply = await send();
        if (reply.Status is null)
            reach.Missed(reply.Reason);
        else
            reach.Answered();
        return reply;
    }
}
