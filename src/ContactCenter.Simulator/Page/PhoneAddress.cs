using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Page;

/// <summary>How people and addresses of web pages name a phone.</summary>
internal static class PhoneAddress
{
    /// <param name="platform">Where the phone is; one that nobody has named yet is made.</param>
    /// <param name="address">A number, <c>sip:user@host</c>, <c>app:user</c> or <c>vbc:extension</c>.</param>
    public static SimulatedPhone Find(VoicePlatform platform, string address) => address.Split(':', 2) switch
    {
        ["app", var user] => platform.AppPhone(user),
        ["vbc", var extension] => platform.VbcPhone(extension),
        _ => platform.Phone(address),
    };

    /// <param name="platform">Where the phone is; one that nobody has named yet is made.</param>
    /// <param name="segment">Its address as a route gives it: a segment of a path keeps its slashes escaped.</param>
    /// <param name="kind"><c>phone</c> or <c>null</c>, <c>sip</c>, <c>app</c>, <c>vbc</c>, <c>websocket</c>.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static SimulatedPhone Find(VoicePlatform platform, string segment, string? kind)
    {
        var address = segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return kind switch
        {
            null or "phone" => platform.Phone(address),
            "sip" => platform.SipPhone(address),
            "app" => platform.AppPhone(address),
            "vbc" => platform.VbcPhone(address),
            "websocket" => platform.WebSocketPhone(address),
            _ => throw new ArgumentException($"{kind} is no kind of phone.", nameof(kind)),
        };
    }
}
