using System.Text.Json;

namespace ContactCenter.Simulator.Nccos;

/// <summary>The kinds of things that can be called.</summary>
public enum EndpointType
{
    Phone,
    Sip,
    App,
    Vbc,
    WebSocket,
}

/// <summary>Somebody that can be called, or that calls.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Address">Number, SIP URI, user, extension, or WebSocket address.</param>
public sealed record VoiceEndpoint(EndpointType Type, string Address)
{
    internal const string E164Rule = "must be 7 to 15 digits, no plus";

    /// <summary>Keys that are pressed once it has answered; <c>p</c> is half a second.</summary>
    public string? DtmfAnswer { get; init; }

    /// <summary>The NCCO that it hears before it is connected.</summary>
    public string? OnAnswerUrl { get; init; }

    /// <summary>The file that the caller hears until then.</summary>
    public string? OnAnswerRingback { get; init; }

    /// <summary>What is told to a SIP phone or a WebSocket.</summary>
    public JsonElement? Headers { get; init; }

    /// <summary>How it is spoken with, when it is a WebSocket.</summary>
    public SocketSettings? Socket { get; init; }

    /// <summary>As in <c>type</c> and <c>endpoint_type</c>.</summary>
    public string TypeName => Type switch
    {
        EndpointType.Phone => "phone",
        EndpointType.Sip => "sip",
        EndpointType.App => "app",
        EndpointType.Vbc => "vbc",
        EndpointType.WebSocket => "websocket",
        _ => throw new InvalidOperationException($"{Type} is no endpoint type."),
    };

    /// <summary>The property that has the address.</summary>
    public string AddressName => Type switch
    {
        EndpointType.App => "user",
        EndpointType.Vbc => "extension",
        EndpointType.Sip or EndpointType.WebSocket => "uri",
        _ => "number",
    };

    internal static bool IsE164(string number) => number.Length is >= 7 and <= 15 && number.All(char.IsAsciiDigit);
}
