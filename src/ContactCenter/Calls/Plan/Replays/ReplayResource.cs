using System.Diagnostics;

namespace ContactCenter.Calls.Plan.Replays;

/// <summary>Which calls are to be replayed: exactly one of the two.</summary>
/// <param name="Calls">The newest that have ended, 1 to 20,000.</param>
/// <param name="Days">Those that began within so many days and have ended, 1 to 3,650; 20,000 calls at most.</param>
internal sealed record ReplayRequest(int? Calls, int? Days);

/// <summary>How far a replay has come, and what it has found: <c>done</c> is the sum of the four counts.</summary>
/// <param name="State"><c>running</c>, <c>done</c>, <c>cancelled</c> or <c>failed</c>.</param>
/// <param name="Reason">Why it has failed; <c>null</c>: it has not.</param>
/// <param name="Done">Calls that were replayed.</param>
/// <param name="Total">Calls that are to be.</param>
/// <param name="NotPlayable">Began before inputs were kept, or the draft asks what is not kept of them.</param>
/// <param name="Same">Would land where they did.</param>
/// <param name="Elsewhere">Would land somewhere else.</param>
/// <param name="NoWayOut">Did land somewhere, and would now stay in the menus.</param>
internal sealed record ReplayResource(
    string Id,
    string State,
    string? Reason,
    DateTimeOffset StartedAt,
    int Done,
    int Total,
    int NotPlayable,
    int Same,
    ReplayedResource Elsewhere,
    ReplayedResource NoWayOut)
{
    public static ReplayResource Of(ReplayRun run)
    {
        var progress = run.Progress;
        return new(
            run.Id,
            WordOf(progress.State),
            progress.Reason,
            run.StartedAt,
            progress.Done,
            progress.Total,
            progress.NotPlayable,
            progress.Same,
            ReplayedResource.Of(progress.Elsewhere, progress.ElsewhereCalls),
            ReplayedResource.Of(progress.NoWayOut, progress.NoWayOutCalls));
    }

    private static string WordOf(ReplayState state) => state switch
    {
        ReplayState.Running => "running",
        ReplayState.Done => "done",
        ReplayState.Cancelled => "cancelled",
        ReplayState.Failed => "failed",
        _ => throw new UnreachableException(),
    };
}

/// <summary>Calls whose callers would land elsewhere.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Items">The newest 1,000 of them.</param>
internal sealed record ReplayedResource(int Total, IReadOnlyList<ReplayedCallResource> Items)
{
    public static ReplayedResource Of(int total, IReadOnlyList<ReplayedCall> calls) => new(total, [.. calls.Select(ReplayedCallResource.Of)]);
}

/// <summary>A call whose caller would land elsewhere.</summary>
/// <param name="Was">In its own time.</param>
/// <param name="Now">In the draft.</param>
internal sealed record ReplayedCallResource(string CallId, LandingResource Was, LandingResource Now)
{
    public static ReplayedCallResource Of(ReplayedCall call) => new(call.Call.Value, LandingResource.Of(call.Was), LandingResource.Of(call.Now));
}

/// <summary>Where a caller comes to from the menus.</summary>
/// <param name="Kind"><c>department</c>, <c>message</c> (is asked to leave one), <c>end</c> (hears the last words) or <c>noWayOut</c> (stays).</param>
/// <param name="Department">Which one, or which one's callers leave a message, or which one is closed; <c>null</c>: none.</param>
internal sealed record LandingResource(string Kind, string? Department)
{
    public static LandingResource Of(CallLanding landing) => new(WordOf(landing.Kind), landing.Department);

    private static string WordOf(LandingKind kind) => kind switch
    {
        LandingKind.Department => "department",
        LandingKind.Message => "message",
        LandingKind.End => "end",
        LandingKind.NoWayOut => "noWayOut",
        _ => throw new UnreachableException(),
    };
}
