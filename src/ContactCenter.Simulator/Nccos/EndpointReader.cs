using System.Text.Json;

namespace ContactCenter.Simulator.Nccos;

/// <summary>Reads whom to call. NCCOs and requests differ only in the key of a SIP phone's standard headers, and in <c>onAnswer</c>.</summary>
internal static class EndpointReader
{
    private const int MaxUserToUser = 256;
    private const int MaxSipUri = 50;

    public static VoiceEndpoint Read(OptionReader options, bool inNcco)
    {
        var type = options.RequiredText("type");
        var endpoint = type switch
        {
            "phone" => ReadPhone(options, inNcco),
            "sip" => ReadSip(options, inNcco),
            "app" => new VoiceEndpoint(EndpointType.App, options.RequiredText("user")),
            "vbc" => new VoiceEndpoint(EndpointType.Vbc, options.RequiredText("extension")),
            "websocket" => SocketEndpointReader.Read(options),
            _ => null,
        };
        if (endpoint is not null)
            options.RefuseTheRest();
        else if (options.Raw("type") is { ValueKind: JsonValueKind.String or JsonValueKind.Number })
            options.Fault("type", "must be one of phone, sip, app, vbc, websocket");
        return endpoint ?? new VoiceEndpoint(EndpointType.Phone, "");
    }

    private static VoiceEndpoint ReadPhone(OptionReader options, bool inNcco)
    {
        var number = options.RequiredText("number");
        if (number.Length > 0 && !VoiceEndpoint.IsE164(number))
            options.Fault("number", VoiceEndpoint.E164Rule);
        var keys = options.Text("dtmfAnswer");
        if (keys is not null && keys.Any(key => !"0123456789*#p".Contains(key)))
            options.Fault("dtmfAnswer", "can have 0-9 * # p only");
        options.Text("shaken");
        var onAnswer = inNcco ? options.Object("onAnswer") : null;
        var oldRingback = onAnswer?.PlainUrl("ringback");
        var endpoint = new VoiceEndpoint(EndpointType.Phone, number)
        {
            DtmfAnswer = keys,
            OnAnswerUrl = onAnswer?.Required("url", onAnswer.PlainUrl("url"), ""),
            OnAnswerRingback = onAnswer?.PlainUrl("ringbackTone") ?? oldRingback,
        };
        onAnswer?.RefuseTheRest();
        return endpoint;
    }

    private static VoiceEndpoint ReadSip(OptionReader options, bool inNcco)
    {
        var standard = options.Object(inNcco ? options.NameOf("standardHeaders", "standard_headers") : "standard_headers");
        if (standard?.RequiredText("User-to-User") is { Length: > MaxUserToUser })
            standard.Fault("User-to-User", "must be at most 256 characters");
        standard?.RefuseTheRest();
        var headers = options.Object("headers")?.All ?? [];
        foreach (var header in headers.Where(header => header.Value.ValueKind != JsonValueKind.String))
            options.Fault($"headers.{header.Name}", "must be text");
        if (!inNcco && options.Text("uri") is { Length: > MaxSipUri })
            options.Fault("uri", "must be at most 50 characters");
        return new VoiceEndpoint(EndpointType.Sip, SipAddress(options)) { Headers = Clone(options.Raw("headers")) };
    }

    private static string SipAddress(OptionReader options)
    {
        var uri = options.Text("uri");
        var (user, domain) = (options.Text("user"), options.Text("domain"));
        if (uri is null == (user is null || domain is null) || (uri is not null && (user ?? domain) is not null))
            options.Fault("uri", "or user with domain is required, one of the two");
        else if (uri is not null && !(uri.StartsWith("sip:", StringComparison.Ordinal) || uri.StartsWith("sips:", StringComparison.Ordinal)))
            options.Fault("uri", "must begin with sip: or sips:");
        return uri ?? $"sip:{user}@{domain}";
    }

    private static JsonElement? Clone(JsonElement? json) => json?.Clone();
}
