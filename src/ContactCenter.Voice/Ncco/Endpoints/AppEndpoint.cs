namespace ContactCenter.Voice;

/// <summary>A user of the platform's client SDK: a telephone in a browser or an app.</summary>
/// <param name="User">The user's name.</param>
public sealed record AppEndpoint(string User) : Endpoint
{
    /// <inheritdoc/>
    public override string Type => "app";
}
