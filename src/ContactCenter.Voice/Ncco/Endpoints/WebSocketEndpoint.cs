namespace ContactCenter.Voice;

/// <summary>A WebSocket server that gets the call's audio and sends its own.</summary>
/// <param name="Uri">Its address, <c>ws://</c> or <c>wss://</c>.</param>
public sealed record WebSocketEndpoint(Uri Uri) : Endpoint
{
    private const int MaxHeaderBytes = 512;

    /// <inheritdoc/>
    public override string Type => "websocket";

    /// <summary>The audio (wire: <c>content-type</c>); 16 kHz if nothing else is said.</summary>
    public AudioContentType ContentType { get; init; } = AudioContentType.Linear16Khz;

    /// <summary>Sent with the first message: any JSON of up to 512 bytes.</summary>
    public JsonFields? Headers { get; init; }

    /// <summary>The <c>Authorization</c> header of the connection; none when absent.</summary>
    public WebSocketAuthorization? Authorization { get; init; }

    internal static WebSocketEndpoint Read(ref OptionReader json)
    {
        Uri? uri = null;
        string? contentType = null;
        JsonFields? headers = null;
        WebSocketAuthorization? authorization = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "uri": uri = json.Url(); break;
                case "content-type": contentType = json.Text(); break;
                case "headers": headers = json.Fields(); break;
                case "authorization": authorization = json.Object(WebSocketAuthorization.Read); break;
                default: json.Keep(); break;
            }
        }

        return new(uri ?? throw json.Missing("uri"))
        {
            ContentType = new AudioContentType(contentType ?? throw json.Missing("content-type")),
            Headers = headers,
            Authorization = authorization,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.RequiredUrl("uri", Uri, "an absolute ws or wss URL", "ws", "wss");
        rules.OneOf("content-type", ContentType.ToString(), "audio/l16;rate=8000", "audio/l16;rate=16000", "audio/l16;rate=24000");
        if (Headers?.ToUtf8Json().Length is > MaxHeaderBytes and var bytes)
            rules.Fault("headers", $"{OptionRules.Text(bytes)} bytes", "JSON of at most 512 bytes");
        rules.Object("authorization", Authorization);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("type"u8, Type);
        options.Url("uri"u8, Uri);
        options.Text("content-type"u8, ContentType.Text);
        options.Fields("headers"u8, Headers);
        options.Object("authorization"u8, Authorization);
    }
}
