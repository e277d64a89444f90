using System.Collections.Concurrent;

namespace ContactCenter.Access.Sessions;

/// <summary>
/// Slows down who tries passwords. Five wrong ones lock the pair of account and address for five minutes, and not the account: nobody can
/// lock another out. Twenty from anywhere let the account be tried once in ten seconds.
/// </summary>
internal sealed class SignInLimit(TimeProvider time)
{
    private const int MostOfPair = 5;
    private const int MostOfAccount = 20;
    private const int MostKept = 20_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(string Account, string? Address), Tries> _tries = new();

    /// <returns>How long to wait before the next try; <c>null</c>: it may be tried now.</returns>
    public TimeSpan? Wait(string account, string address)
    {
        var now = time.GetUtcNow();
        if (Of(account, address) is { } pair && pair.Count >= MostOfPair && pair.Last + Window > now)
            return pair.Last + Window - now;
        if (Of(account, address: null) is { } all && all.Count >= MostOfAccount && all.Last + BetweenTries > now)
            return all.Last + BetweenTries - now;
        return null;
    }

    /// <summary>A try was wrong.</summary>
    public void Failed(string account, string address)
    {
        if (_tries.Count > MostKept)
            Forget();
        Count(account, address);
        Count(account, address: null);
    }

    /// <summary>A try was right: the address is the account's.</summary>
    public void Succeeded(string account, string address) => _tries.TryRemove(Key(account, address), out _);

    private static (string, string?) Key(string account, string? address) => (account.ToUpperInvariant(), address);

    private Tries? Of(string account, string? address) => _tries.GetValueOrDefault(Key(account, address));

    private void Count(string account, string? address)
    {
        var now = time.GetUtcNow();
        _tries.AddOrUpdate(
            Key(account, address),
            static (_, now) => new(1, now),
            static (_, tries, now) => tries.Last + Window <= now ? new(1, now) : new(tries.Count + 1, now),
            now);
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in _tries.Where(entry => entry.Value.Last + Window <= now))
            _tries.TryRemove(key, out _);
        if (_tries.Count > MostKept)
            _tries.Clear();
    }

    private sealed record Tries(int Count, DateTimeOffset Last);
}
