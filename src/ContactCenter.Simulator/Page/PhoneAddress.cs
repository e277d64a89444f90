using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Page;

/// <summary>How people and addresses of web pages name a phone.</summary>
internal static class PhoneAddress
{
    /// <param name="platform">Where the phone is; one that nobody has named yet is made.</param>
    /// <param name="address">A number as people write it or a word for a caller without one, <c>sip:user@host</c>, <c>app:user</c> or
    /// <c>vbc:extension</c>.</param>
    public static SimulatedPhone Find(VoicePlatform platform, string address) =>
        Read(address).Endpoint is { } endpoint ? platform.Switchboard.Phones.At(endpoint.Type, endpoint.Address) : platform.Phone(address);

    /// <param name="platform">Where the phone is; one that nobody has named yet is made.</param>
    /// <param name="segment">Its address as a route gives it: a segment of a path keeps its slashes escaped.</param>
    /// <param name="kind"><c>phone</c> or <c>null</c>, <c>sip</c>, <c>app</c>, <c>vbc</c>, <c>websocket</c>.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static SimulatedPhone Find(VoicePlatform platform, string segment, string? kind) =>
        platform.Switchboard.Phones.At(TypeOf(kind) ?? throw new ArgumentException($"{kind} is no kind of phone.", nameof(kind)), Unescape(segment));

    /// <summary>The address in a segment of a path.</summary>
    public static string Unescape(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <returns><c>null</c>: there is no such kind.</returns>
    public static EndpointType? TypeOf(string? kind) => kind switch
    {
        null or "phone" => EndpointType.Phone,
        "sip" => EndpointType.Sip,
        "app" => EndpointType.App,
        "vbc" => EndpointType.Vbc,
        "websocket" => EndpointType.WebSocket,
        _ => null,
    };

    /// <param name="text">An address that says of what kind it is.</param>
    /// <returns>The phone that is meant, or what is wrong: a sentence.</returns>
    public static (VoiceEndpoint? Endpoint, string? Problem) Read(string text)
    {
        var (type, rest) = text.Trim().Split(':', 2) switch
        {
            ["app", var user] => (EndpointType.App, user),
            ["vbc", var extension] => (EndpointType.Vbc, extension),
            ["sip" or "sips", _] => (EndpointType.Sip, text),
            _ => (EndpointType.Phone, text),
        };
        var (address, problem) = TypedAddress.Read(type, rest);
        return (address is null ? null : new VoiceEndpoint(type, address), problem);
    }
}
