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
}
