namespace ContactCenter.Access.Passkeys;

/// <summary>
/// What browsers were asked to sign, until they bring it, once. Strangers may ask as often as they like: an address that asks for more than its
/// share loses its own oldest ones, and nobody else's.
/// </summary>
internal sealed class OpenChallenges(TimeProvider time)
{
    private const int MostOfAddress = 100;
    private const int Most = 10_000;

    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Open> _open = new(StringComparer.Ordinal);

    /// <param name="challenge">Base64url, as the browser brings it back.</param>
    /// <param name="state">What is needed to judge the answer.</param>
    /// <param name="address">Where it was asked for.</param>
    public void Add(string challenge, string state, string address)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            RemoveOldest(_open.Where(entry => entry.Value.Address == address), MostOfAddress);
            RemoveOldest(_open, Most);
            _open[challenge] = new(state, address, now + Valid);
        }
    }

    /// <returns>The state; <c>null</c>: there is no such challenge, or it was brought before, or too late.</returns>
    public string? Take(string challenge)
    {
        lock (_gate)
            return _open.Remove(challenge, out var open) && time.GetUtcNow() < open.Until ? open.State : null;
    }

    /// <summary>What has run out is the oldest: it goes when its place is needed.</summary>
    private void RemoveOldest(IEnumerable<KeyValuePair<string, Open>> all, int most)
    {
        if (all.Count() >= most)
            _open.Remove(all.MinBy(entry => entry.Value.Until).Key);
    }

    private sealed record Open(string State, string Address, DateTimeOffset Until);
}
