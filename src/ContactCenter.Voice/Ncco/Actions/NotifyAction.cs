namespace ContactCenter.Voice;

/// <summary>Calls a URL of ours when the call comes here; the answer may be the next NCCO.</summary>
/// <param name="Payload">What is sent along.</param>
/// <param name="EventUrl">Where it goes: an absolute http(s) URL.</param>
public sealed record NotifyAction(JsonFields Payload, Uri EventUrl) : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "notify";

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    internal static NotifyAction Read(ref OptionReader json)
    {
        JsonFields? payload = null;
        Uri? eventUrl = null;
        HttpVerb? eventMethod = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "payload": payload = json.Fields(); break;
                case "eventUrl": eventUrl = json.Url(); break;
                case "eventMethod": eventMethod = json.Verb(); break;
                default: json.Keep(); break;
            }
        }

        return new(payload ?? throw json.Missing("payload"), eventUrl ?? throw json.Missing("eventUrl"))
        {
            EventMethod = eventMethod,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Present("payload", Payload, "a JSON object");
        rules.RequiredWebUrl("eventUrl", EventUrl);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.Fields("payload"u8, Payload);
        options.UrlArray("eventUrl"u8, EventUrl);
        options.Verb("eventMethod"u8, EventMethod);
    }
}
