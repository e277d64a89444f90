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

    internal static ConnectAction Read(ref OptionReader json)
    {
        Endpoint? to = null;
        PhoneNumber? from = null;
        bool? randomFromNumber = null;
        bool synchronous = false;
        TimeSpan? timeout = null, limit = null;
        MachineDetection? machineDetection = null;
        AdvancedMachineDetection? advancedMachineDetection = null;
        Uri? eventUrl = null, ringbackTone = null;
        HttpVerb? eventMethod = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "endpoint": to = json.Only("type", Endpoint.ReadAny); break;
                case "from": from = json.PhoneNumber(); break;
                case "randomFromNumber": randomFromNumber = json.Flag(); break;
                case "eventType" when json.Is("synchronous"): synchronous = true; break;
                case "timeout": timeout = json.Seconds(); break;
                case "limit": limit = json.Seconds(); break;
                case "machineDetection": machineDetection = json.Word(word => new MachineDetection(word)); break;
                case "advanced_machine_detection":
                case "advancedMachineDetection": advancedMachineDetection = json.Object(AdvancedMachineDetection.Read); break;
                case "eventUrl": eventUrl = json.Url(); break;
                case "eventMethod": eventMethod = json.Verb(); break;
                case "ringbackTone": ringbackTone = json.Url(); break;
                default: json.Keep(); break;
            }
        }

        return new(to ?? throw json.Missing("endpoint"))
        {
            From = from,
            RandomFromNumber = randomFromNumber,
            Synchronous = synchronous,
            Timeout = timeout,
            Limit = limit,
            MachineDetection = machineDetection,
            AdvancedMachineDetection = advancedMachineDetection,
            EventUrl = eventUrl,
            EventMethod = eventMethod,
            RingbackTone = ringbackTone,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Present("endpoint", To, "one endpoint");
        rules.Object("endpoint", To);
        rules.NotEmpty("from", From?.Value, "a telephone number");
        if (RandomFromNumber == true && From is not null)
            rules.Fault("randomFromNumber", "true", "absent or false when from is given");
        rules.WholeSeconds("timeout", Timeout, 1, 120);
        rules.WholeSeconds("limit", Limit, 1, 7200);
        rules.OneOf("machineDetection", MachineDetection?.Text, "continue", "hangup");
        rules.Object("advancedMachineDetection", AdvancedMachineDetection);
        rules.WebUrl("eventUrl", EventUrl);
        rules.WebUrl("ringbackTone", RingbackTone);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.ObjectArray("endpoint"u8, To);
        options.Text("from"u8, From?.Value);
        options.Flag("randomFromNumber"u8, RandomFromNumber);
        options.Text("eventType"u8, Synchronous ? "synchronous" : null);
        options.Seconds("timeout"u8, Timeout);
        options.Seconds("limit"u8, Limit);
        options.Text("machineDetection"u8, MachineDetection?.Text);
        options.Object("advancedMachineDetection"u8, AdvancedMachineDetection);
        options.UrlArray("eventUrl"u8, EventUrl);
        options.Verb("eventMethod"u8, EventMethod);
        options.Url("ringbackTone"u8, RingbackTone);
    }
}
