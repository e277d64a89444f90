namespace ContactCenter.Simulator.Platform;

/// <summary>Why a leg ends.</summary>
/// <param name="Status">The event that says so.</param>
/// <param name="Detail">The event's detail, if it has one.</param>
/// <param name="SipCode">What SIP calls it, if it does.</param>
/// <param name="ByUser">Whether the party ended it, or the platform.</param>
internal sealed record LegEnd(string Status, string? Detail, int? SipCode, bool ByUser)
{
    private const int Ok = 200;

    public static readonly LegEnd ByParty = new("completed", null, Ok, ByUser: true);
    public static readonly LegEnd ByPlatform = new("completed", null, Ok, ByUser: false);
    public static readonly LegEnd Busy = new("busy", null, 486, ByUser: true);
    public static readonly LegEnd Declined = new("rejected", "declined", 603, ByUser: true);
    public static readonly LegEnd InvalidNumber = new("rejected", "invalid_number", 404, ByUser: false);
    public static readonly LegEnd Unavailable = new("unanswered", "unavailable", 480, ByUser: true);
    public static readonly LegEnd TimedOut = new("timeout", null, null, ByUser: true);
    public static readonly LegEnd CannotRoute = new("failed", "cannot_route", 503, ByUser: false);
    public static readonly LegEnd Cancelled = new("cancelled", null, 487, ByUser: false);

    /// <summary>A WebSocket's application did not say in time whether it takes the call.</summary>
    public static readonly LegEnd NotOpened = new("unanswered", "timeout", 408, ByUser: true);

    /// <summary>The application closed a WebSocket leg's socket.</summary>
    public static readonly LegEnd Disconnected = new("disconnected", null, null, ByUser: true);

    /// <summary>What the calls API calls the leg from then on: an application that closed its socket has completed the call.</summary>
    public string Outcome => this == Disconnected ? ByParty.Status : Status;

    /// <summary>Whether an event says so beside <c>completed</c>.</summary>
    public bool IsTold => Status != "completed";

    /// <summary>Every end but a rejection is followed, or told, by <c>completed</c>.</summary>
    public bool Completes => Status != "rejected";
}
