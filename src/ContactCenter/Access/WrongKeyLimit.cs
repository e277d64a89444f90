using System.Net;

namespace ContactCenter.Access;

/// <summary>
/// Slows down who tries keys: after ten wrong ones within a minute an address gets no further until the minute is over, not even
/// with a right key, unless that key was accepted from there before. So nobody is locked out by a neighbour who guesses.
/// </summary>
internal sealed partial class WrongKeyLimit(TimeProvider time, ILogger<WrongKeyLimit> logger)
{
    private const int Most = 10;
    private const int MostAddresses = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, Attempts> _addresses = [];

    /// <summary>How long an address must wait.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    /// <param name="address">Where the request comes from; <c>null</c> where there is no socket.</param>
    /// <param name="key">The hash of the key that came with it; <c>null</c>: a wrong one.</param>
    /// <returns>Whether the request is turned away whatever its key is.</returns>
    public bool TurnsAway(IPAddress? address, string? key)
    {
        lock (_gate)
        {
            var attempts = AttemptsFrom(address ?? IPAddress.None);
            if (key is not null && (attempts.Wrong < Most || attempts.Accepted.Contains(key)))
            {
                attempts.Accepted.Add(key);
                return false;
            }

            if (attempts.Wrong == Most)
                return true;
            if (++attempts.Wrong == Most)
                Log.Slowed(logger, Most, address);
            return false;
        }
    }

    private Attempts AttemptsFrom(IPAddress address)
    {
        var now = time.GetUtcNow();
        if (_addresses.Count >= MostAddresses && !_addresses.ContainsKey(address))
        {
            foreach (var (old, _) in _addresses.Where(entry => entry.Value.Until <= now).ToList())
                _addresses.Remove(old);
            // Those that find no room share what is left.
            if (_addresses.Count >= MostAddresses)
                address = IPAddress.Any;
        }

        if (!_addresses.TryGetValue(address, out var attempts))
            _addresses[address] = attempts = new();
        if (attempts.Until <= now)
            (attempts.Wrong, attempts.Until) = (0, now + Window);
        return attempts;
    }

    private sealed class Attempts
    {
        public int Wrong { get; set; }

        public DateTimeOffset Until { get; set; }

        public HashSet<string> Accepted { get; } = new(StringComparer.Ordinal);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} wrong API keys came from {Address} within a minute: it has to wait until the minute is over")]
        public static partial void Slowed(ILogger logger, int count, IPAddress? address);
    }
}
