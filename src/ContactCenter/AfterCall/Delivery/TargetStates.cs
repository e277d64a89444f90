using System.Collections.Concurrent;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// Which targets fail at this moment: of the deliveries and the notices of erasures for such a target one probes it, and the others wait. One that it has
/// answered several times that it fails may be what it fails at: then another has its turn. Forgotten with the process.
/// </summary>
internal sealed class TargetStates
{
    /// <summary>Why others wait.</summary>
    public const string Probed = "the target fails, and another delivery probes it";

    private readonly ConcurrentDictionary<string, TargetProbes> _targets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>It was tried, and others would be answered so as well.</summary>
    /// <param name="target">Its name.</param>
    /// <param name="probe">What was tried.</param>
    public void Failed(string target, FailedProbe probe) => _targets.GetOrAdd(target, static _ => new()).Failed(probe);

    /// <summary>Takes in how an attempt ended; what never went there tells nothing.</summary>
    /// <param name="target">Its name.</param>
    /// <param name="number">Of what was tried: deliveries and receipts have numbers of one count.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="now">When that was.</param>
    /// <param name="next">When it is tried again; <c>null</c>: no more.</param>
    public void Ended(string target, long number, DeliveryOutcome outcome, DateTimeOffset now, DateTimeOffset? next)
    {
        if (outcome.IsOfTarget)
            Failed(target, new(number, now, next, outcome.MayBeOfBody));
        else if (outcome.Error != DeliveryErrors.NoTarget)
            Answered(target, isTriedAgain: next is not null, number);
    }

    /// <summary>It answers.</summary>
    /// <param name="target">Its name.</param>
    /// <param name="isTriedAgain">Whether what was tried is tried again all the same.</param>
    /// <param name="number">Of what was tried.</param>
    public void Answered(string target, bool isTriedAgain, long number)
    {
        if (_targets.TryGetValue(target, out var probes))
            probes.Answered(number, isTriedAgain);
    }

    public bool IsFailing(string target) => _targets.TryGetValue(target, out var probes) && probes.IsFailing;

    /// <returns>How long a delivery waits for another to probe the target; <c>null</c>: it goes now.</returns>
    public TimeSpan? WaitOf(string target, long delivery, DateTimeOffset now) =>
        _targets.TryGetValue(target, out var probes) ? probes.WaitOf(delivery, now) : null;
}

/// <summary>Something that a target has failed at.</summary>
/// <param name="Number">Its own.</param>
/// <param name="At">When that was known.</param>
/// <param name="Next">When it is tried again; <c>null</c>: no more.</param>
/// <param name="MayBeOfBody">Whether the target may have failed at this body, and take others.</param>
internal sealed record FailedProbe(long Number, DateTimeOffset At, DateTimeOffset? Next, bool MayBeOfBody);
