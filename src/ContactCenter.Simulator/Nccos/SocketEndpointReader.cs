using System.Globalization;
using System.Text.Json;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Nccos;

/// <summary>Reads an endpoint that is an application's WebSocket.</summary>
internal static class SocketEndpointReader
{
    private const int MaxAuthorization = 8_191;

    public static VoiceEndpoint Read(OptionReader options)
    {
        var uri = options.RequiredText("uri");
        if (uri.Length > 0 && !(Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme is "ws" or "wss"))
            options.Fault("uri", "must be a ws or wss address");
        var type = options.Required("content-type", options.OneOf("content-type", "audio/l16;rate=8000", "audio/l16;rate=16000", "audio/l16;rate=24000"), "");
        return new VoiceEndpoint(EndpointType.WebSocket, uri)
        {
            Headers = ReadHeaders(options),
            Socket = new SocketSettings(RateOf(type), ReadAuthorization(options)),
        };
    }

    private static int RateOf(string contentType) => contentType switch
    {
        "audio/l16;rate=8000" => 8_000,
        "audio/l16;rate=24000" => 24_000,
        _ => 16_000,
    };

    /// <summary>They count as they travel: without the whitespace between them.</summary>
    private static JsonElement? ReadHeaders(OptionReader options)
    {
        if (options.Object("headers") is null)
            return null;
        var headers = options.Raw("headers")!.Value.Clone();
        if (JsonSerializer.SerializeToUtf8Bytes(headers, PlainJson.Options).Length > options.Rules.SocketHeaderBytes)
            options.Fault("headers", string.Create(CultureInfo.InvariantCulture, $"must be at most {options.Rules.SocketHeaderBytes} bytes"));
        return headers;
    }

    private static SocketAuthorization? ReadAuthorization(OptionReader options)
    {
        if (options.Object("authorization") is not { } authorization)
            return null;
        var custom = authorization.OneOf("type", "vonage", "custom") == "custom";
        var value = custom ? authorization.RequiredText("value") : authorization.Text("value");
        if (value is not null && !(value.Length <= MaxAuthorization && value.All(letter => letter is >= ' ' and <= '~')))
            authorization.Fault("value", "must be fewer than 8192 printable ASCII characters");
        authorization.RefuseTheRest();
        return new SocketAuthorization(custom ? value : null);
    }
}
