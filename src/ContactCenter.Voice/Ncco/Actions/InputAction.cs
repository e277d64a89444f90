namespace ContactCenter.Voice;

/// <summary>Collects keys, speech or both; whichever is finished first wins. The result goes to <see cref="EventUrl"/>, whose answer may be the next NCCO.</summary>
public sealed record InputAction : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "input";

    /// <summary>Listens for keys when given.</summary>
    public DtmfInput? Dtmf { get; init; }

    /// <summary>Listens for speech when given.</summary>
    public SpeechInput? Speech { get; init; }

    /// <summary>The kinds of input, <c>dtmf</c> and <c>speech</c>. When absent, those of <see cref="Dtmf"/> and <see cref="Speech"/> that are given, which is nearly always right.</summary>
    public IReadOnlyList<string>? Type { get; init => field = ValueList<string>.Of(value); }

    /// <summary>Whether the call waits for the input; it does when absent.</summary>
    public InputMode? Mode { get; init; }

    /// <summary>Where the result goes; the application's event URL when absent.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }
}
