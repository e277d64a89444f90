namespace ContactCenter.Voice;

/// <summary>An extension of Vonage Business Cloud.</summary>
/// <param name="Extension">Its number.</param>
public sealed record VbcEndpoint(string Extension) : Endpoint
{
    /// <inheritdoc/>
    public override string Type => "vbc";
}
