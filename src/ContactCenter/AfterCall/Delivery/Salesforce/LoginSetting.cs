using System.Collections.Immutable;
using System.Net;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Reads where tokens are asked for.</summary>
internal static class LoginSetting
{
    private const string Key = "LoginUrl";
    private const string Usual = "https://login.salesforce.com";

    /// <summary>The hosts of single orgs, which alone know the client credentials flow.</summary>
    private static readonly string[] MyDomains = [".my.salesforce.com", ".my.salesforce.mil"];

    /// <param name="isSecret">Whether tokens are asked for with a client's secret.</param>
    public static Uri Read(SettingsReader section, ImmutableArray<IPNetwork> networks, bool isSecret)
    {
        var text = section.Text(Key, Usual);
        if (!BaseAddress.TryRead(text, out var url) || url.UserInfo.Length > 0)
        {
            section.Fault(Key, "must be an absolute https address without user, password, query and fragment");
            return new(Usual);
        }

        var isWithin = IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? networks.Any(network => network.Contains(address)) : !networks.IsEmpty;
        if (!BaseAddress.IsPrivate(url))
            section.Fault(Key, $"'{text}' must be https; http is for this machine only");
        else if (isSecret && !url.IsLoopback && !isWithin && !MyDomains.Any(domain => url.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)))
            section.Fault(Key, $"'{text}' must be the My Domain of the org with ClientSecret, such as https://example.my.salesforce.com");
        return new(url.GetLeftPart(UriPartial.Path).TrimEnd('/'));
    }
}
