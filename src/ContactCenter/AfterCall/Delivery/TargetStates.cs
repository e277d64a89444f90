using System.Collections.Concurrent;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// Which targets fail at this moment: of the deliveries and the notices of erasures for such a target one probes it, and the others wait. Forgotten with the
/// process.
/// </summary>
internal sealed class TargetStates
{
    /// <summary>Why others wait.</summary>
    public const string Probed = "the target fails, and another delivery probes it";

    /// <summary>The others look after the probe has.</summary>
    private static readonly TimeSpan BehindProbe = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (long Probe, DateTimeOffset Until)> _failing = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="target">Its name.</param>
    /// <param name="probe">The number of the delivery that tries it next.</param>
    /// <param name="until">When that is.</param>
    public void Failed(string target, long probe, DateTimeOffset until) => _failing[target] = (probe, until);

    /// <summary>Takes in how an attempt ended; what never went there tells nothing.</summary>
    /// <param name="target">Its name.</param>
    /// <param name="number">Of what was tried: deliveries and receipts have numbers of one count.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="next">When it is tried again.</param>
    public void Ended(string target, long number, DeliveryOutcome outcome, DateTimeOffset next)
    {
        if (outcome.IsOfTarget)
            Failed(target, number, next);
        else if (outcome.Error != DeliveryErrors.NoTarget)
            Answered(target);
    }

    /// <summary>It answers.</summary>
    public void Answered(string target) => _failing.TryRemove(target, out _);

    public bool IsFailing(string target) => _failing.ContainsKey(target);

    /// <returns>How long a delivery waits for another to probe the target; <c>null</c>: it goes now.</returns>
    public TimeSpan? WaitOf(string target, long delivery, DateTimeOffset now)
    {
        if (!_failing.TryGetValue(target, out var failing))
            return null;
        // A probe that was dropped meanwhile is followed by whoever comes first.
        var until = failing.Probe == delivery ? failing.Until : failing.Until + BehindProbe;
        return now < until ? until - now : null;
    }
}
