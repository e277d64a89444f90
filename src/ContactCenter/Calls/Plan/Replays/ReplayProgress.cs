using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Replay;

namespace ContactCenter.Calls.Plan.Replays;

/// <summary>How far a replay has come.</summary>
internal enum ReplayState
{
    Running,
    Done,
    Cancelled,
    Failed,
}

/// <summary>A call that lands elsewhere than in its own time.</summary>
internal sealed record ReplayedCall(LegId Call, CallLanding Was, CallLanding Now);

/// <summary>What a replay has found so far.</summary>
internal sealed record ReplayProgress(ReplayState State)
{
    /// <summary>So many calls are named of each kind; all are counted.</summary>
    public const int MostNamed = 1_000;

    /// <summary>Why it has failed; <c>null</c>: it has not.</summary>
    public string? Reason { get; init; }

    public int Done { get; init; }

    public int Total { get; init; }

    public int NotPlayable { get; init; }

    public int Same { get; init; }

    public int Elsewhere { get; init; }

    public int NoWayOut { get; init; }

    public ImmutableList<ReplayedCall> ElsewhereCalls { get; init; } = [];

    public ImmutableList<ReplayedCall> NoWayOutCalls { get; init; } = [];

    /// <param name="call">The call as it was.</param>
    /// <param name="now">Where its caller lands in the plan that is tried; <c>null</c>: it cannot be told.</param>
    public ReplayProgress With(CallSession call, CallLanding? now)
    {
        var counted = this with { Done = Done + 1 };
        if (now is null)
            return counted with { NotPlayable = NotPlayable + 1 };
        var was = CallReplay.LandingOf(call);
        if (was.IsSame(now))
            return counted with { Same = Same + 1 };
        var replayed = new ReplayedCall(call.CallerLeg, was, now);
        return now.Kind == LandingKind.NoWayOut
            ? counted with { NoWayOut = NoWayOut + 1, NoWayOutCalls = Named(NoWayOutCalls, replayed) }
            : counted with { Elsewhere = Elsewhere + 1, ElsewhereCalls = Named(ElsewhereCalls, replayed) };
    }

    private static ImmutableList<ReplayedCall> Named(ImmutableList<ReplayedCall> calls, ReplayedCall call) => calls.Count < MostNamed ? calls.Add(call) : calls;
}
