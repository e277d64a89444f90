namespace ContactCenter.Voice;

/// <summary>What the one who answers hears before being connected.</summary>
/// <param name="Url">Gives the NCCO that is run for them: an absolute http(s) URL.</param>
public sealed record OnAnswer(Uri Url) : WireObject
{
    /// <summary>Played to the caller meanwhile.</summary>
    public Uri? RingbackTone { get; init; }

    internal static OnAnswer Read(ref OptionReader json)
    {
        Uri? url = null, ringbackTone = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "url": url = json.Url(); break;
                case "ringback":
                case "ringbackTone": ringbackTone = json.Url(); break;
                default: json.Keep(); break;
            }
        }

        return new(url ?? throw json.Missing("url"))
        {
            RingbackTone = ringbackTone,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.RequiredWebUrl("url", Url);
        rules.WebUrl("ringbackTone", RingbackTone);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Url("url"u8, Url);
        options.Url("ringbackTone"u8, RingbackTone);
    }
}
