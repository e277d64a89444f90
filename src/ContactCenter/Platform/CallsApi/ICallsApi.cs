namespace ContactCenter.Platform.CallsApi;

/// <summary>The platform's calls API. Failures are values; only cancellation throws.</summary>
public interface ICallsApi
{
    /// <param name="region">Base address of the call's region; <c>null</c>: the configured one.</param>
    Task<ApiReply<CallCreated>> CreateAsync(Uri? region, CreateCall request, CancellationToken cancellationToken);

    Task<ApiReply<ModifyCall>> ModifyAsync(Uri? region, LegId leg, ModifyCall request, CancellationToken cancellationToken);

    /// <summary>Speaks on one leg; the others in its room do not hear it.</summary>
    Task<ApiReply<CommandReply>> TalkAsync(Uri? region, LegId leg, TalkRequest request, CancellationToken cancellationToken);

    /// <summary>Plays a file on one leg; the others in its room do not hear it.</summary>
    Task<ApiReply<CommandReply>> PlayAsync(Uri? region, LegId leg, StreamRequest request, CancellationToken cancellationToken);

    /// <summary>Ends what is played on one leg, if anything is.</summary>
    Task<ApiReply<CommandReply>> StopPlayingAsync(Uri? region, LegId leg, CancellationToken cancellationToken);

    Task<ApiReply<CallRecord>> GetAsync(Uri? region, LegId leg, CancellationToken cancellationToken);

    Task<ApiReply<CallPage>> ListAsync(Uri? region, CallFilter filter, CancellationToken cancellationToken);
}
