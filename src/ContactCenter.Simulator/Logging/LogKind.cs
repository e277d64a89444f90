namespace ContactCenter.Simulator.Logging;

/// <summary>What a line of the log is about.</summary>
public enum LogKind
{
    /// <summary>A webhook was sent: address, attempt, whether signed; the detail is the body.</summary>
    Webhook,

    /// <summary>A webhook was answered, or failed: status, milliseconds; the detail is the body.</summary>
    WebhookAnswer,

    /// <summary>An NCCO was accepted; the detail is the NCCO.</summary>
    Ncco,

    /// <summary>An NCCO was refused; the text names its faults, the detail is the NCCO.</summary>
    NccoFault,

    /// <summary>A request to the calls API and the status of its answer; the detail is the request's body.</summary>
    Request,

    /// <summary>A leg was created, rang, was answered, moved, ended.</summary>
    Leg,

    /// <summary>Somebody heard something.</summary>
    Heard,

    /// <summary>Somebody said something.</summary>
    Said,

    /// <summary>Somebody pressed a key.</summary>
    Pressed,

    /// <summary>A text message of a WebSocket, either way, or the end of the socket; the detail is the message.</summary>
    Socket,

    /// <summary>Something went wrong because somebody asked for it: the fault, and what it happened to.</summary>
    Fault,

    /// <summary>Something that a real account would make trouble about, or a fault of the simulator.</summary>
    Warning,
}
