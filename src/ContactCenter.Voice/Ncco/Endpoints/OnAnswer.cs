namespace ContactCenter.Voice;

/// <summary>What the one who answers hears before being connected.</summary>
/// <param name="Url">Gives the NCCO that is run for them: an absolute http(s) URL.</param>
public sealed record OnAnswer(Uri Url) : WireObject
{
    /// <summary>Played to the caller meanwhile.</summary>
    public Uri? RingbackTone { get; init; }
}
