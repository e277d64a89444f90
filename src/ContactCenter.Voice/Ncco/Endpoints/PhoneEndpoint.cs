namespace ContactCenter.Voice;

/// <summary>A telephone.</summary>
/// <param name="Number">Its number.</param>
public sealed record PhoneEndpoint(PhoneNumber Number) : Endpoint
{
    /// <inheritdoc/>
    public override string Type => "phone";

    /// <summary>Keys pressed when the call is answered: digits, <c>*</c>, <c>#</c>, and <c>p</c> for a pause of half a second.</summary>
    public string? DtmfAnswer { get; init; }

    /// <summary>What the one who answers hears before being connected. For the <c>connect</c> action only.</summary>
    public OnAnswer? OnAnswer { get; init; }

    /// <summary>Content of the STIR/SHAKEN Identity header; the platform allows it to some accounts.</summary>
    public string? Shaken { get; init; }

    internal static PhoneEndpoint Read(ref OptionReader json)
    {
        PhoneNumber? number = null;
        string? dtmfAnswer = null, shaken = null;
        OnAnswer? onAnswer = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "number": number = json.PhoneNumber(); break;
                case "dtmfAnswer": dtmfAnswer = json.Text(); break;
                case "onAnswer": onAnswer = json.Object(OnAnswer.Read); break;
                case "shaken": shaken = json.Text(); break;
                default: json.Keep(); break;
            }
        }

        return new(number ?? throw json.Missing("number"))
        {
            DtmfAnswer = dtmfAnswer,
            OnAnswer = onAnswer,
            Shaken = shaken,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Required("number", Number.Value, "a telephone number");
        rules.Keys("dtmfAnswer", DtmfAnswer, "0123456789*#p", "digits, *, # and p");
        rules.Object("onAnswer", OnAnswer);
        rules.NotEmpty("shaken", Shaken, "the content of an Identity header");
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("type"u8, Type);
        options.Text("number"u8, Number.Value);
        options.Text("dtmfAnswer"u8, DtmfAnswer);
        options.Object("onAnswer"u8, OnAnswer);
        options.Text("shaken"u8, Shaken);
    }
}
