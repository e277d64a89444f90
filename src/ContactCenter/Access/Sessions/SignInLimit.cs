using ContactCenter.Access.Users;

namespace ContactCenter.Access.Sessions;

/// <summary>
/// Slows down who tries passwords. Five wrong ones lock the pair of account and address for five minutes, and not the account: nobody can
/// lock another out. Twenty from anywhere let the account be tried once in ten seconds.
/// </summary>
/// <remarks>
/// Names that nobody has count as those that somebody has, so that neither is told from the other. What is kept is bounded: of too much, the oldest
/// goes that has the fewest tries, so that many names tried once take no lock away.
/// </remarks>
internal sealed class SignInLimit(TimeProvider time)
{
    private const int MostOfPair = 5;
    private const int MostOfAccount = 20;
    private const int MostKept = 20_000;

    /// <summary>So many stay when there was too much.</summary>
    private const int LeftOfTooMuch = MostKept * 9 / 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Account, string? Address), Tries> _tries = [];

    /// <returns>How long to wait before the next try; <c>null</c>: it may be tried now.</returns>
    public TimeSpan? Wait(string account, string address)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (Of(account, address) is { } pair && pair.Count >= MostOfPair && pair.Last + Window > now)
                return pair.Last + Window - now;
            if (Of(account, address: null) is { } all && all.Count >= MostOfAccount && all.Last + BetweenTries > now)
                return all.Last + BetweenTries - now;
            return null;
        }
    }

    /// <summary>A try was wrong.</summary>
    public void Failed(string account, string address)
    {
        lock (_gate)
        {
            Count(account, address);
            Count(account, address: null);
            if (_tries.Count > MostKept)
                Forget();
        }
    }

    /// <summary>A try was right: the address is the account's.</summary>
    public void Succeeded(string account, string address)
    {
        lock (_gate)
            _tries.Remove(Key(account, address));
    }

    /// <summary>A name that is too long to be anybody's counts by its beginning: nobody fills the memory with names.</summary>
    private static (string, string?) Key(string account, string? address) =>
        (account[..Math.Min(account.Length, UserRules.LongestSignInName + 1)].ToUpperInvariant(), address);

    private Tries? Of(string account, string? address) => _tries.GetValueOrDefault(Key(account, address));

    private void Count(string account, string? address)
    {
        var now = time.GetUtcNow();
        var key = Key(account, address);
        var counted = _tries.GetValueOrDefault(key) is { } before && before.Last + Window > now ? before.Count : 0;
        _tries[key] = new(counted + 1, now);
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        var leastFirst = _tries.OrderBy(entry => entry.Value.Last + Window <= now ? 0 : entry.Value.Count).ThenBy(entry => entry.Value.Last);
        foreach (var (key, _) in leastFirst.Take(_tries.Count - LeftOfTooMuch).ToList())
            _tries.Remove(key);
    }

    private sealed record Tries(int Count, DateTimeOffset Last);
}
