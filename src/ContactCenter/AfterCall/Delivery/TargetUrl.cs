using System.Collections.Immutable;
using System.Net;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads where a target takes its bodies.</summary>
internal static class TargetUrl
{
    public static Uri? Read(SettingsReader section, string key, string? text, ImmutableArray<IPNetwork> allowed)
    {
        if (text is null)
        {
            section.Fault(key, "must be the address that bodies are posted to");
            return null;
        }

        if (!BaseAddress.TryReadUrl(text, out var url) || url is not { UserInfo.Length: 0, Fragment.Length: 0 })
        {
            // What is wrong with it may be the password in it.
            section.Fault(key, "must be an absolute https address without user, password and fragment");
            return null;
        }

        var isNamed = IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? allowed.Any(network => network.Contains(address)) : !allowed.IsEmpty;
        if (!BaseAddress.IsPrivate(url) && !isNamed)
            section.Fault(key, $"'{url.GetLeftPart(UriPartial.Path)}' must be https; http is for this machine and for AllowedNetworks only");
        return url;
    }
}
