namespace ContactCenter.AfterCall.Delivery;

/// <summary>Who tries one target while it fails, and when.</summary>
internal sealed class TargetProbes
{
    /// <summary>After so many failures that may be those of its body, another probes before it.</summary>
    private const int MostInARow = 3;

    /// <summary>The others look after the probe has.</summary>
    private static readonly TimeSpan BehindProbe = TimeSpan.FromSeconds(1);

    /// <summary>As rarely as anything is tried again: where many fail one after the other, it is the target that fails.</summary>
    private static readonly TimeSpan LongestBetween = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();

    /// <summary>How often the target has failed at each of those that are tried again, and may do so because of their bodies.</summary>
    private readonly Dictionary<long, int> _failures = [];

    private (long Number, DateTimeOffset Until)? _probe;

    /// <summary>So long at least between two probes, since one was passed over; it grows with each that is.</summary>
    private TimeSpan _between;

    public bool IsFailing
    {
        get
        {
            lock (_gate)
                return _probe is not null;
        }
    }

    public void Failed(FailedProbe probe)
    {
        lock (_gate)
        {
            // Since it was passed over others were taken: it is not the target that fails.
            var isAlone = _probe is null && IsPassedOver(probe.Number);
            Count(probe);
            if (isAlone)
                return;
            var next = probe.Next ?? probe.At;
            if (IsPassedOver(probe.Number))
                _between = Shorter(LongestBetween, Longer(next - probe.At, 2 * _between));
            _probe = (probe.Number, Later(next, probe.At + _between));
        }
    }

    public void Answered(long number, bool isTriedAgain)
    {
        lock (_gate)
        {
            if (!isTriedAgain)
                _failures.Remove(number);
            (_probe, _between) = (null, TimeSpan.Zero);
        }
    }

    /// <inheritdoc cref="TargetStates.WaitOf"/>
    public TimeSpan? WaitOf(long delivery, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_probe is not var (probe, until))
                return null;
            // A probe that was dropped meanwhile is followed by whoever comes first.
            var isBehind = IsPassedOver(probe) ? IsPassedOver(delivery) : delivery != probe;
            if (isBehind)
                until += BehindProbe;
            return now < until ? until - now : null;
        }
    }

    private void Count(FailedProbe probe)
    {
        if (probe.Next is null)
            _failures.Remove(probe.Number);
        else if (probe.MayBeOfBody)
            _failures[probe.Number] = _failures.GetValueOrDefault(probe.Number) + 1;
    }

    private bool IsPassedOver(long number) => _failures.GetValueOrDefault(number) >= MostInARow;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
