namespace ContactCenter.Voice;

/// <summary>Dials one endpoint into the call. The next action runs when it is busy, unavailable or has left.</summary>
/// <param name="To">Who is dialled (wire: <c>endpoint</c>).</param>
public sealed record ConnectAction(Endpoint To) : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "connect";

    /// <summary>The number that is shown: for a telephone one of the account's. Not with <see cref="RandomFromNumber"/>.</summary>
    public PhoneNumber? From { get; init; }

    /// <summary>Whether one of the application's numbers is shown, of the same country if possible.</summary>
    public bool? RandomFromNumber { get; init; }

    /// <summary>Whether the events of the dialled leg may be answered with a new NCCO (<c>eventType: "synchronous"</c>).</summary>
    public bool Synchronous { get; init; }

    /// <summary>How long it rings, 1 to 120 whole seconds; 60 when absent.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long the dialled leg may last, 1 to 7,200 whole seconds; 7,200 when absent.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>What to do when a machine answers; nothing is detected when absent.</summary>
    public MachineDetection? MachineDetection { get; init; }

    /// <summary>The better detector, billed separately; it wins over <see cref="MachineDetection"/>.</summary>
    public AdvancedMachineDetection? AdvancedMachineDetection { get; init; }

    /// <summary>Where the events of the dialled leg go; the application's event URL when absent.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    /// <summary>Played over and over to the caller until the endpoint is fully connected. Not advised for telephones.</summary>
    public Uri? RingbackTone { get; init; }
}
