namespace ContactCenter.Platform.CallsApi;

/// <summary>Whether the platform answers, as far as our requests have told.</summary>
/// <param name="IsReachable"><c>null</c>: nothing was asked yet.</param>
/// <param name="Since">Since when it has been so.</param>
/// <param name="Reason">Why it is not reachable, or why it refuses our token.</param>
internal sealed record PlatformState(bool? IsReachable, DateTimeOffset? Since, DateTimeOffset? LastAnswerAt, string? Reason)
{
    /// <summary>Since when it has answered nothing but that our token is not good; <c>null</c>: it takes our token, as far as is known.</summary>
    public DateTimeOffset? RefusedSince { get; init; }
}

/// <summary>Remembers whether the platform answers. Any HTTP answer counts, a refusal too.</summary>
internal sealed class PlatformReach(TimeProvider time)
{
    private readonly Lock _gate = new();
    private volatile PlatformState _state = new(null, null, null, null);

    public PlatformState State => _state;

    public void Answered()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _state = new(true, _state.IsReachable == true ? _state.Since : now, now, null);
        }
    }

    public void Missed(string reason)
    {
        lock (_gate)
        {
            _state = new(
                false, _state.IsReachable == false ? _state.Since : time.GetUtcNow(), _state.LastAnswerAt, reason)
            { RefusedSince = _state.RefusedSince };
        }
    }

    /// <summary>The platform answered 401.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Refused(string reason)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var isNews = _state.RefusedSince is null;
            _state = new(true, _state.IsReachable == true ? _state.Since : now, now, reason) { RefusedSince = _state.RefusedSince ?? now };
            return isNews;
        }
    }
}
