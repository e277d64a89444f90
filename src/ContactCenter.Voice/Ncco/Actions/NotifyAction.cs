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
}
