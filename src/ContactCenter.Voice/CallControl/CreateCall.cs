namespace ContactCenter.Voice.CallControl;

/// <summary>
/// Calls somebody. What the leg runs once answered is either an inline <see cref="Ncco"/> or what <see cref="AnswerUrl"/> answers.
/// Events may come before the answer to this request: an id of ours in <see cref="EventUrl"/> tells whose they are.
/// </summary>
public sealed record CreateCall : CallRequest
{
    /// <summary>Who is called.</summary>
    public required Endpoint To { get; init; }

    /// <summary>
    /// The number that is shown: for a telephone one of the account's. One of this, <see cref="FromSipUri"/> and
    /// <see cref="RandomFromNumber"/> is needed.
    /// </summary>
    public PhoneNumber? From { get; init; }

    /// <summary>The SIP address that is shown, such as <c>sip:desk@example.com</c>.</summary>
    public string? FromSipUri { get; init; }

    /// <summary>Whether one of the application's numbers is shown.</summary>
    public bool RandomFromNumber { get; init; }

    /// <summary>What the leg runs once answered; then the platform asks no <see cref="AnswerUrl"/>.</summary>
    public Ncco? Ncco { get; init; }

    /// <summary>Where the platform asks what the leg shall run once answered.</summary>
    public Uri? AnswerUrl { get; init; }

    /// <summary>How <see cref="AnswerUrl"/> is called; <see cref="HttpVerb.Get"/> when absent.</summary>
    public HttpVerb? AnswerMethod { get; init; }

    /// <summary>Where this leg's events go; the application's event URL when absent.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    /// <summary>What to do when a machine answers; nothing is detected when absent.</summary>
    public MachineDetection? MachineDetection { get; init; }

    /// <summary>The better detector, billed separately; it wins over <see cref="MachineDetection"/>.</summary>
    public AdvancedMachineDetection? AdvancedMachineDetection { get; init; }

    /// <summary>How long the leg may last once answered, 1 to 86,400 whole seconds; 7,200 when absent.</summary>
    public TimeSpan? LengthTimer { get; init; }

    /// <summary>How long it rings, 1 to 120 whole seconds; 60 when absent.</summary>
    public TimeSpan? RingingTimer { get; init; }

    internal override void Check(OptionRules rules)
    {
        rules.Required("to", To?.Type, "an endpoint");
        rules.Object("to", To);
        if (To is PhoneEndpoint { OnAnswer: not null })
            rules.Fault("to.onAnswer", "given", "absent outside a connect action");
        if (To is SipEndpoint { Uri.OriginalString.Length: > SipAddress.MaxLength and var length })
            rules.Fault("to.uri", $"{OptionRules.Text(length)} characters", $"1 to {OptionRules.Text(SipAddress.MaxLength)} characters");
        CheckFrom(rules);
        CheckAnswer(rules);
        rules.WebUrl("event_url", EventUrl);
        rules.OneOf("machine_detection", MachineDetection?.Text, "continue", "hangup");
        rules.Object("advanced_machine_detection", AdvancedMachineDetection);
        rules.WholeSeconds("length_timer", LengthTimer, 1, 86400);
        rules.WholeSeconds("ringing_timer", RingingTimer, 1, 120);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.ObjectArray("to"u8, To);
        options.Object("from"u8, (From?.Value ?? FromSipUri) is { } number ? new Caller(number) : null);
        options.Flag("random_from_number"u8, RandomFromNumber ? true : null);
        options.Actions("ncco"u8, Ncco);
        options.UrlArray("answer_url"u8, AnswerUrl);
        options.Verb("answer_method"u8, AnswerMethod);
        options.UrlArray("event_url"u8, EventUrl);
        options.Verb("event_method"u8, EventMethod);
        options.Text("machine_detection"u8, MachineDetection?.Text);
        options.Object("advanced_machine_detection"u8, AdvancedMachineDetection);
        options.Seconds("length_timer"u8, LengthTimer);
        options.Seconds("ringing_timer"u8, RingingTimer);
    }

    private void CheckFrom(OptionRules rules)
    {
        rules.NotEmpty("from", From?.Value, "a telephone number");
        rules.SipAddress("from", FromSipUri);

        var given = (From is null ? 0 : 1) + (FromSipUri is null ? 0 : 1) + (RandomFromNumber ? 1 : 0);
        if (given != 1)
            rules.Fault("from", given == 0 ? null : "given twice", "exactly one of a number, a SIP URI and random_from_number");
    }

    private void CheckAnswer(OptionRules rules)
    {
        rules.Ncco("ncco", Ncco);
        rules.WebUrl("answer_url", AnswerUrl);
        if (Ncco is null && AnswerUrl is null)
            rules.Fault("ncco", null, "given, or answer_url in its place");
        if (Ncco is not null && AnswerUrl is not null)
            rules.Fault("answer_url", OptionRules.Quote(AnswerUrl.OriginalString), "absent when ncco is given");
    }

    /// <summary>The platform wants the type <c>phone</c> for SIP addresses too.</summary>
    private sealed record Caller(string Number) : WireObject
    {
        internal override void Check(OptionRules rules)
        {
        }

        private protected override void WriteOptions(OptionWriter options)
        {
            options.Text("type"u8, "phone");
            options.Text("number"u8, Number);
        }
    }
}
