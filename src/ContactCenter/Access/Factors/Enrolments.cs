using System.Collections.Concurrent;

namespace ContactCenter.Access.Factors;

/// <summary>Secrets of authenticator apps that are being set up, by the session that does it. They are kept nowhere until a code of theirs is typed.</summary>
internal sealed class Enrolments(TimeProvider time)
{
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Enrolment> _open = new(StringComparer.Ordinal);

    /// <returns>A new secret, in place of one that the session had begun with.</returns>
    public string Begin(string session)
    {
        var now = time.GetUtcNow();
        foreach (var (over, _) in _open.Where(entry => entry.Value.Until <= now))
            _open.TryRemove(over, out _);
        var secret = TimeCodes.NewSecret();
        _open[session] = new(secret, now + Valid);
        return secret;
    }

    /// <returns>The secret; <c>null</c>: none was begun with, or too long ago.</returns>
    public string? Of(string session) => _open.TryGetValue(session, out var begun) && time.GetUtcNow() < begun.Until ? begun.Secret : null;

    public void End(string session) => _open.TryRemove(session, out _);

    private sealed record Enrolment(string Secret, DateTimeOffset Until);
}
