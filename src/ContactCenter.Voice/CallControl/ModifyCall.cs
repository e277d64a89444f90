namespace ContactCenter.Voice.CallControl;

/// <summary>
/// Changes a running leg: one of the sealed records of this file. The platform's 204 means that it will be done, not that it was:
/// a transfer is done when its webhook comes.
/// </summary>
public abstract record ModifyCall : CallRequest
{
    private protected ModifyCall()
    {
    }

    /// <summary>The word for it on the wire, such as <c>hangup</c>.</summary>
    public abstract string Action { get; }

    internal override void Check(OptionRules rules)
    {
    }

    private protected override void WriteOptions(OptionWriter options) => options.Text("action"u8, Action);
}

/// <summary>Ends the leg.</summary>
public sealed record HangUp : ModifyCall
{
    /// <inheritdoc/>
    public override string Action => "hangup";
}

/// <summary>The others no longer hear this leg; nor does a recording.</summary>
public sealed record Mute : ModifyCall
{
    /// <inheritdoc/>
    public override string Action => "mute";
}

/// <summary>The others hear this leg again.</summary>
public sealed record Unmute : ModifyCall
{
    /// <inheritdoc/>
    public override string Action => "unmute";
}

/// <summary>This leg no longer hears the others.</summary>
public sealed record Earmuff : ModifyCall
{
    /// <inheritdoc/>
    public override string Action => "earmuff";
}

/// <summary>This leg hears the others again.</summary>
public sealed record Unearmuff : ModifyCall
{
    /// <inheritdoc/>
    public override string Action => "unearmuff";
}

/// <summary>This leg leaves what it is in and runs another NCCO.</summary>
/// <param name="Ncco">What it runs.</param>
public sealed record TransferToNcco(Ncco Ncco) : ModifyCall
{
    /// <inheritdoc/>
    public override string Action => "transfer";

    internal override void Check(OptionRules rules) => rules.Ncco("destination.ncco", Ncco);

    private protected override void WriteOptions(OptionWriter options)
    {
        base.WriteOptions(options);
        options.Object("destination"u8, new TransferDestination { Ncco = Ncco });
    }
}

/// <summary>This leg leaves what it is in and runs the NCCO that a URL answers with.</summary>
/// <param name="Url">Where the platform asks for it.</param>
public sealed record TransferToUrl(Uri Url) : ModifyCall
{
    /// <inheritdoc/>
    public override string Action => "transfer";

    internal override void Check(OptionRules rules) => rules.RequiredUrl("destination.url", Url);

    private protected override void WriteOptions(OptionWriter options)
    {
        base.WriteOptions(options);
        options.Object("destination"u8, new TransferDestination { Url = Url });
    }
}
