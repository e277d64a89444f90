namespace ContactCenter.Voice;

/// <summary>Who is dialled: one of the sealed records beside this one.</summary>
public abstract record Endpoint : WireObject
{
    private protected Endpoint()
    {
    }

    /// <summary>The word that names the kind of endpoint on the wire, such as <c>phone</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Reads an endpoint, in either dialect.</summary>
    internal static Endpoint ReadAny(ref OptionReader json) => json.Kind switch
    {
        "phone" => PhoneEndpoint.Read(ref json),
        "app" => AppEndpoint.Read(ref json),
        "sip" => SipEndpoint.Read(ref json),
        "websocket" => WebSocketEndpoint.Read(ref json),
        "vbc" => VbcEndpoint.Read(ref json),
        var type => UnknownEndpoint.Read(ref json, type),
    };
}
