namespace ContactCenter.Voice.CallControl;

/// <summary>Where a leg is transferred. Its type is <c>ncco</c> for a URL too.</summary>
internal sealed record TransferDestination : WireObject
{
    public Ncco? Ncco { get; init; }

    public Uri? Url { get; init; }

    internal override void Check(OptionRules rules)
    {
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("type"u8, "ncco");
        options.Actions("ncco"u8, Ncco);
        options.UrlArray("url"u8, Url);
    }
}
