using System.Collections.Concurrent;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// The recordings that wait for a model or for the program that hears them, with what is missing. Their work is tried every minute, so that it is known
/// again soon after a start, and one that has gone meanwhile is forgotten.
/// </summary>
internal sealed class AwaitedModels(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<long, (string Missing, DateTimeOffset At)> _missing = new();

    /// <summary>How many recordings wait for what, the most first.</summary>
    public IReadOnlyList<(string Missing, int Recordings)> All
    {
        get
        {
            var since = time.GetUtcNow() - Longest;
            foreach (var old in _missing.Where(one => one.Value.At < since))
                _missing.TryRemove(old);
            return
            [
                .. _missing.Values.GroupBy(one => one.Missing, StringComparer.Ordinal).Select(group => (Missing: group.Key, Recordings: group.Count()))
                    .OrderByDescending(one => one.Recordings).ThenBy(one => one.Missing, StringComparer.Ordinal),
            ];
        }
    }

    /// <param name="recording">Its number.</param>
    /// <param name="missing">A sentence; <c>null</c>: it waits for nothing of the kind any more.</param>
    public void Note(long recording, string? missing)
    {
        if (missing is null)
            _missing.TryRemove(recording, out _);
        else
            _missing[recording] = (missing, time.GetUtcNow());
    }
}
