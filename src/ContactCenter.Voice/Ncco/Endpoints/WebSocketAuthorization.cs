namespace ContactCenter.Voice;

/// <summary>The <c>Authorization</c> header with which the platform opens a WebSocket.</summary>
/// <param name="Type"><c>vonage</c> (a token signed by the platform) or <c>custom</c>.</param>
/// <param name="Value">The header's content when custom; else <c>null</c>.</param>
public sealed record WebSocketAuthorization(string Type, string? Value = null) : WireObject
{
    /// <summary>A token signed by the platform.</summary>
    public static WebSocketAuthorization Vonage { get; } = new("vonage");

    /// <summary>A header of our own, such as <c>Bearer …</c>.</summary>
    public static WebSocketAuthorization Custom(string value) => new("custom", value);
}
