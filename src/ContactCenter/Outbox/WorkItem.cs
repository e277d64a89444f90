using ContactCenter.Calls;

namespace ContactCenter.Outbox;

/// <summary>An effect on its way to being done.</summary>
/// <param name="Number">Counts from 1 in the order of asking.</param>
/// <param name="Call">The call it belongs to.</param>
/// <param name="Due">Not before this instant.</param>
public sealed record WorkItem(long Number, LegId Call, CallEffect Effect, DateTimeOffset Due)
{
    /// <summary>The leg or phone that it concerns; two items with the same target are never under way at once.</summary>
    public string? Target { get; init; }

    public WorkStage Stage { get; init; }

    /// <summary>How often it has been tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When the request whose outcome is unknown was sent.</summary>
    public DateTimeOffset SentAt { get; init; }

    public string? LastError { get; init; }
}

public enum WorkStage
{
    /// <summary>To be sent.</summary>
    Send,

    /// <summary>It was sent and nobody knows whether it took effect: to be looked up before anything is sent again.</summary>
    LookUp,
}
