using ContactCenter.Voice;
using ContactCenter.Voice.CallControl;
using ContactCenter.Vonage;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>The way of one process to the calls API; it may be killed before or after a request takes effect.</summary>
internal sealed class ModelWire(ModelLife life, ModelCallsApi api) : ICallsApi
{
    public Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken) =>
        SendAsync(() => api.CreateAsync(region, request, cancellationToken));

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken) =>
        SendAsync(() => api.ModifyAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        SendAsync(() => api.GetAsync(region, leg, cancellationToken));

    public Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken) =>
        SendAsync(() => api.ListAsync(region, filter, cancellationToken));

    private async Task<T> SendAsync<T>(Func<Task<T>> send)
    {
        if (!life.Survives(CrashPoint.BeforeRequest))
            return await ModelLife.Never<T>();
        var reply = await send();
        return life.Survives(CrashPoint.AfterRequest) ? reply : await ModelLife.Never<T>();
    }
}
