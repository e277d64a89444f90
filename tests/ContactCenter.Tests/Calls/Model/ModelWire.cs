using ContactCenter.Platform.CallsApi;
using ContactCenter.Voice;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>The way of one process to the calls API; it may be killed before or after a request takes effect.</summary>
/// <param name="agenda">Whose turn requests wait for; <c>null</c>: whoever asks runs on the world's own thread.</param>
internal sealed class ModelWire(ModelLife life, ModelCallsApi api, Agenda? agenda = null) : ICallsApi
{
    public Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken) =>
        SendAsync(() => api.CreateAsync(region, request, cancellationToken));

    public Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken) =>
        SendAsync(() => api.ModifyAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CommandReply>> TalkAsync(Uri? region, LegId leg, TalkRequest request, CancellationToken cancellationToken) =>
        SendAsync(() => api.TalkAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CommandReply>> PlayAsync(Uri? region, LegId leg, StreamRequest request, CancellationToken cancellationToken) =>
        SendAsync(() => api.PlayAsync(region, leg, request, cancellationToken));

    public Task<ApiReply<CommandReply>> StopPlayingAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        SendAsync(() => api.StopPlayingAsync(region, leg, cancellationToken));

    public Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId leg, CancellationToken cancellationToken) =>
        SendAsync(() => api.GetAsync(region, leg, cancellationToken));

    public Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken) =>
        SendAsync(() => api.ListAsync(region, filter, cancellationToken));

    private async Task<T> SendAsync<T>(Func<Task<T>> send)
    {
        var (reply, survives) = agenda is null ? await TryAsync(send) : await agenda.InTurnAsync(() => TryAsync(send));
        return survives ? reply : await ModelLife.Never<T>();
    }

    private async Task<(T Reply, bool Survives)> TryAsync<T>(Func<Task<T>> send) => life.Survives(CrashPoint.BeforeRequest)
        ? (await send(), life.Survives(CrashPoint.AfterRequest))
        : (default(T)!, false);
}
