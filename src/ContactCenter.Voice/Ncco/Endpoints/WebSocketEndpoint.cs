namespace ContactCenter.Voice;

/// <summary>A WebSocket server that gets the call's audio and sends its own.</summary>
/// <param name="Uri">Its address, <c>ws://</c> or <c>wss://</c>.</param>
public sealed record WebSocketEndpoint(Uri Uri) : Endpoint
{
    /// <inheritdoc/>
    public override string Type => "websocket";

    /// <summary>The audio (wire: <c>content-type</c>); 16 kHz if nothing else is said.</summary>
    public AudioContentType ContentType { get; init; } = AudioContentType.Linear16Khz;

    /// <summary>Sent with the first message: any JSON of up to 512 bytes.</summary>
    public JsonFields? Headers { get; init; }

    /// <summary>The <c>Authorization</c> header of the connection; none when absent.</summary>
    public WebSocketAuthorization? Authorization { get; init; }
}
