using ContactCenter.Voice;
using ContactCenter.Voice.CallControl;
using ContactCenter.Vonage;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>
/// The way of one process to the calls API; it may be killed before or after a request takes effect. One request at a time: the
/// world outside has one thread.
/// </summary>
internal sealed class ModelWire(ModelLife life, ModelCallsApi api) : ICallsApi
{
    private readonly SemaphoreSlim _turn = new(1);

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
        await _turn.WaitAsync();
        if (!life.Survives(CrashPoint.BeforeRequest))
            return await ModelLife.Never<T>();
        var reply = await send();
        if (!life.Survives(CrashPoint.AfterRequest))
            return await ModelLife.Never<T>();
        _turn.Release();
        return reply;
    }
}
