using System.Text.Json.Serialization;

namespace ContactCenter.Simulator.Faults;

/// <summary>What can go wrong between the platform and the application.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>Nothing: the rule has not been told what it is about.</summary>
    None,

    /// <summary>A webhook leaves late, by 2 seconds, and those of its leg behind it wait.</summary>
    WebhookLate,

    /// <summary>A webhook is held back, for a quarter of a second, so that those behind it overtake it.</summary>
    WebhookOvertaken,

    /// <summary>A webhook is delivered twice, with the same body.</summary>
    WebhookDoubled,

    /// <summary>A webhook never arrives, however often the platform tries.</summary>
    WebhookLost,

    /// <summary>One attempt to deliver a webhook finds the application's port closed: it never arrives.</summary>
    WebhookRefused,

    /// <summary>One attempt arrives, and what the application answers comes back late, by 60 seconds: after the time-out it counts for nothing.</summary>
    AnswerSlow,

    /// <summary>A request to the calls API is answered with an error, 503, before or after it took effect.</summary>
    RequestRefused,

    /// <summary>A request to the calls API is never answered, before or after it took effect; after 60 seconds the connection breaks.</summary>
    RequestUnanswered,

    /// <summary>A request to the calls API takes effect late, by 10 seconds, and is answered then: who gives up earlier does not learn of it.</summary>
    RequestLate,

    /// <summary>
    /// The 201 that creates a leg leaves when the leg's first event has been delivered, and so long after the creation as the rule says,
    /// while the leg goes on.
    /// </summary>
    EventsOvertakeCreation,

    /// <summary>An inbound call lives in another region than the application's own, and is found nowhere else.</summary>
    RegionSplit,

    /// <summary>A WebSocket leg's socket is cut 5 seconds after it was opened.</summary>
    SocketCut,
}
