using System.Diagnostics;

namespace ContactCenter.Foundation.Work;

/// <summary>Something that is to be done once, kept from the commit that asked for it until it is done or given up.</summary>
/// <param name="Number">Given once; grows in the order of asking among items of one key.</param>
/// <param name="Kind">Which handler it is for; camelCase.</param>
/// <param name="Key">What it is about: of a call's work the id of the caller's leg.</param>
/// <param name="Due">Not before this instant.</param>
public sealed record WorkItem(long Number, string Kind, string Key, DateTimeOffset Due)
{
    /// <summary>
    /// The leg or phone that it concerns. Two items with the same target are never under way at once; of live work the second begins when the first
    /// is done with.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>What the handler needs beyond the key, as UTF-8 JSON of at most 4 KB; <c>null</c>: nothing.</summary>
    public byte[]? Payload { get; init; }

    public WorkStage Stage { get; init; }

    /// <summary>How often it has been tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When the request whose outcome is unknown was sent.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>
    /// Whether that request was answered, without telling its outcome; else it may still be on its way. Forgotten with the process, and then it counts as
    /// unanswered.
    /// </summary>
    public bool IsAnswered { get; init; }

    /// <summary>Until when the handler that has it has it for itself; <c>null</c>: none has it. Void with the process.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    public string? LastError { get; init; }

    /// <summary>The span in which it was asked for; forgotten with the process.</summary>
    public ActivityContext Origin { get; init; }
}

public enum WorkStage
{
    /// <summary>To be sent.</summary>
    Send,

    /// <summary>It was sent and nobody knows whether it took effect: to be looked up before anything is sent again.</summary>
    LookUp,
}
