using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Phones;

/// <summary>Who ended a call, or why it failed, in words for the person at the phone.</summary>
internal static class CallEnding
{
    /// <param name="leg">The leg that has ended.</param>
    /// <param name="end">How.</param>
    /// <param name="reason">What the platform knows beyond that: one sentence.</param>
    public static string Of(Leg leg, LegEnd end, string? reason)
    {
        var who = NameOf(leg.Phone);
        return (end.Status, end.Detail) switch
        {
            ("completed", _) when end.ByUser => $"{who} hung up.",
            ("completed", _) => FaultOf(leg, end) ?? reason ?? "The platform ended the call.",
            ("busy", _) => $"{who} was busy.",
            ("rejected", "declined") => $"{who} declined.",
            ("rejected", _) => "There is no such number.",
            ("unanswered", "unavailable") => $"{who} was switched off or away.",
            ("unanswered", _) => "The application did not open its socket in time.",
            ("timeout", _) => "Nobody answered.",
            ("failed", _) => reason ?? $"No way leads to {who}.",
            ("cancelled", _) => reason ?? "The caller gave up.",
            ("disconnected", _) => "The connection to the application's socket broke.",
            _ => reason ?? end.Status,
        };
    }

    /// <summary>What was wrong with the application when it was asked the last time, where that ended the call.</summary>
    public static string? FaultOf(Leg leg, LegEnd end) => end == LegEnd.ByPlatform ? leg.Webhooks.Fault : null;

    public static bool HasFailed(Leg leg, LegEnd end) =>
        FaultOf(leg, end) is not null
        || end == LegEnd.CannotRoute
        || end == LegEnd.InvalidNumber
        || (leg is { AnsweredAt: null, Plan.Inbound: true } && !end.ByUser);

    public static string NameOf(PhoneLine phone) => phone.Name ?? phone.Address;
}
