namespace ContactCenter.Voice.Webhooks;

/// <summary>The states of a leg that are known here.</summary>
public enum CallStatusKind
{
    /// <summary>A word that is not known here, or none.</summary>
    Unknown,

    /// <summary>The leg was created.</summary>
    Started,

    /// <summary>The other side can be reached.</summary>
    Ringing,

    /// <summary>The other side picked up.</summary>
    Answered,

    /// <summary>Machine detection: a person picked up.</summary>
    Human,

    /// <summary>Machine detection: a machine picked up.</summary>
    Machine,

    /// <summary>A WebSocket leg was closed by the application. Ends the leg.</summary>
    Disconnected,

    /// <summary>The other side is busy. Ends the leg.</summary>
    Busy,

    /// <summary>Whoever called gave up before an answer. Ends the leg.</summary>
    Cancelled,

    /// <summary>Nobody answered. Ends the leg.</summary>
    Unanswered,

    /// <summary>It rang for as long as it may. Ends the leg.</summary>
    Timeout,

    /// <summary>The platform, a carrier or the other side refused. Ends the leg, and no <see cref="Completed"/> follows.</summary>
    Rejected,

    /// <summary>The call could not be connected. Ends the leg.</summary>
    Failed,

    /// <summary>The leg is over; also follows most of the other ends, or comes before them.</summary>
    Completed,
}
