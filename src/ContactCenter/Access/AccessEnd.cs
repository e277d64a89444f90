using System.Security.Claims;
using ContactCenter.Access.Sessions;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Access;

/// <summary>
/// Tells answers that go on when the session that asked for them ends, by its owner, by other rights, or by time, or when the key is revoked.
/// </summary>
internal sealed class AccessEnd : IAccessEnd, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _ends = new(StringComparer.Ordinal);
    private readonly AccessStore _store;
    private readonly SessionLimits _limits;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public AccessEnd(AccessStore store, SignInSettings settings, TimeProvider time)
    {
        (_store, _limits, _time) = (store, settings.Limits, time);
        _timer = time.CreateTimer(static self => ((AccessEnd)self!).Check(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        store.OnChanged = Check;
    }

    /// <summary>Keys of the settings are as they are until the process ends.</summary>
    public CancellationToken Of(ClaimsPrincipal asker)
    {
        if ((asker.FindFirst(SessionAuthentication.SessionClaim) ?? asker.FindFirst(ApiKeyAuthentication.IssuedKeyClaim))?.Value is not { } hash)
            return CancellationToken.None;
        CancellationToken end;
        lock (_gate)
        {
            if (!_ends.TryGetValue(hash, out var source))
                _ends[hash] = source = new();
            end = source.Token;
        }

        // It may have ended since it was asked with.
        Check();
        return end;
    }

    public void Dispose()
    {
        _store.OnChanged = static () => { };
        _timer.Dispose();
        lock (_gate)
        {
            foreach (var end in _ends.Values)
                end.Dispose();
        }
    }

    private void Check()
    {
        List<CancellationTokenSource> over = [];
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            DateTimeOffset? next = null;
            foreach (var (hash, end) in _ends.ToList())
            {
                var until = EndOf(hash);
                if (until is null)
                    continue;
                if (until > now)
                {
                    next = next < until ? next : until;
                    continue;
                }

                _ends.Remove(hash);
                over.Add(end);
            }

            _timer.WakeAt(next, now);
        }

        // Never under the lock: whoever waits for it goes on at once.
        over.ForEach(end => end.Cancel());
    }

    /// <returns>When the session or key of that hash ends if nothing happens; the past: it has ended; <c>null</c>: never.</returns>
    private DateTimeOffset? EndOf(string hash)
    {
        var state = _store.State;
        if (state.Sessions.TryGetValue(hash, out var session))
            return _limits.EndOf(session);
        return state.Keys.TryGetValue(hash, out var key) && !key.IsRevoked ? null : DateTimeOffset.MinValue;
    }
}
