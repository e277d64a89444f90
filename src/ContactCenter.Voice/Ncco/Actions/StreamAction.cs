namespace ContactCenter.Voice;

/// <summary>Plays an MP3 or WAV file. The next action waits for the end, unless <see cref="BargeIn"/> is on.</summary>
/// <param name="Url">Where the file is: an absolute http(s) URL.</param>
public sealed record StreamAction(Uri Url) : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "stream";

    /// <inheritdoc cref="TalkAction.BargeIn"/>
    public bool? BargeIn { get; init; }

    /// <summary>How many times; 0 for ever; 1 when absent.</summary>
    public int? Loop { get; init; }

    /// <summary>Loudness from -1 to 1 in steps of 0.1; 0 when absent.</summary>
    public double? Level { get; init; }

    internal static StreamAction Read(ref OptionReader json)
    {
        Uri? url = null;
        bool? bargeIn = null;
        int? loop = null;
        double? level = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "streamUrl": url = json.Url(); break;
                case "bargeIn": bargeIn = json.Flag(); break;
                case "loop": loop = json.Whole(); break;
                case "level": level = json.Number(); break;
                default: json.Keep(); break;
            }
        }

        return new(url ?? throw json.Missing("streamUrl"))
        {
            BargeIn = bargeIn,
            Loop = loop,
            Level = level,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.RequiredWebUrl("streamUrl", Url);
        rules.ZeroOrMore("loop", Loop);
        rules.Level(Level);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.UrlArray("streamUrl"u8, Url);
        options.Flag("bargeIn"u8, BargeIn);
        options.Whole("loop"u8, Loop);
        options.Number("level"u8, Level);
    }
}
