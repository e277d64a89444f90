using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Voice.Tests;

/// <summary>Any endpoint that the platform would dial.</summary>
internal static class AnyEndpoint
{
    private static Gen<OnAnswer> OnAnswer =>
        from url in Any.Url
        from ringback in Any.Maybe(Any.Url)
        from extra in Any.Extra
        select new OnAnswer(url) { RingbackTone = ringback, Extra = extra };

    private static Gen<Endpoint> Phone =>
        from number in Any.Number
        from keys in Any.Maybe(Gen.Elements("1", "p*9#", "0p0"))
        from onAnswer in Any.Maybe(OnAnswer)
        from shaken in Any.Maybe(Any.Name)
        from extra in Any.Extra
        select (Endpoint)new PhoneEndpoint(number) { DtmfAnswer = keys, OnAnswer = onAnswer, Shaken = shaken, Extra = extra };

    private static Gen<JsonFields> Headers =>
        from name in Gen.Elements("Call-Id", "User-to-User", "x.y_z")
        from value in Gen.Elements("42", "é \"quoted\"", "a;encoding=hex")
        select (JsonFields)new JsonObject { [name] = value };

    private static Gen<Endpoint> Sip =>
        from uri in Any.Flag
        from headers in Any.Maybe(Headers)
        from standard in Any.Maybe(Headers)
        from extra in Any.Extra
        select (Endpoint)((uri ? new SipEndpoint(new Uri("sips:x@example.com;media=srtp")) : new SipEndpoint("x", "y")) with
        {
            Headers = headers,
            StandardHeaders = standard,
            Extra = extra,
        });

    private static Gen<Endpoint> WebSocket =>
        from uri in Gen.Elements("ws://localhost:1/m?a=b", "wss://cc.example.com")
        from audio in Gen.Elements(AudioContentType.Linear8Khz, AudioContentType.Linear16Khz, AudioContentType.Linear24Khz)
        from headers in Any.Maybe(Any.Fields)
        from authorization in Any.Maybe(Gen.Elements(WebSocketAuthorization.Vonage, WebSocketAuthorization.Custom("Basic x")))
        from extra in Any.Extra
        select (Endpoint)new WebSocketEndpoint(new(uri)) { ContentType = audio, Headers = headers, Authorization = authorization, Extra = extra };

    public static Gen<Endpoint> Valid => Gen.OneOf(
        Phone,
        Sip,
        WebSocket,
        Any.Name.Select(user => (Endpoint)new AppEndpoint(user)),
        Any.Name.Select(extension => (Endpoint)new VbcEndpoint(extension)),
        Any.Fields.Select(fields => (Endpoint)new UnknownEndpoint("fax") { Extra = fields }));
}
