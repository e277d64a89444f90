using System.Collections.Concurrent;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>How much of each recording that is being put into words has been heard, as far as engines tell. It is forgotten with the process.</summary>
internal sealed class HearingProgress
{
    private readonly ConcurrentDictionary<long, double> _shares = new();

    /// <param name="recording">Its number.</param>
    /// <returns>0 to 1; <c>null</c>: it is not being heard.</returns>
    public double? Of(long recording) => _shares.TryGetValue(recording, out var share) ? share : null;

    /// <param name="recording">Its number.</param>
    /// <param name="share">0 to 1.</param>
    public void Told(long recording, double share) => _shares[recording] = Math.Clamp(share, 0, 1);

    /// <summary>It is not being heard any more.</summary>
    public void Ended(long recording) => _shares.TryRemove(recording, out _);
}
