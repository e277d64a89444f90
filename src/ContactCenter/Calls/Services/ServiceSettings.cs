using System.Collections.Immutable;
using System.Net;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Services;

/// <summary>Reads section <c>Ivr:Http</c>.</summary>
internal static class ServiceSettings
{
    private const int ShortestStrongSecret = 24;

    public static ServiceDirectory Read(SettingsSource source) =>
        new([.. source.Section("Ivr:Http").Sections().Select(service => ReadOne(service, source.Warnings))]);

    private static ServiceModel ReadOne(SettingsReader section, ICollection<string> warnings)
    {
        var networks = section.Section("AllowedNetworks").Parsed<IPNetwork>("a network such as 10.1.0.0/16").ToImmutableArray();
        var timeout = section.Seconds("TimeoutSeconds", 5, 1, 20);
        var url = ReadUrl(section, networks);
        var secret = section.Text("Secret");
        if (secret is null)
            section.Fault("Secret", "must be what questions are signed with, so that the service knows who asks");
        else if (secret.Length < ShortestStrongSecret)
            warnings.Add($"{section.Path}:Secret is shorter than {ShortestStrongSecret} characters: it can be guessed by trying.");
        section.RefuseUnknownKeys();
        return new(section.Name, url ?? new("https://localhost/"), secret ?? "", networks, timeout);
    }

    private static Uri? ReadUrl(SettingsReader section, ImmutableArray<IPNetwork> networks)
    {
        const string Key = "Url";
        if (section.Text(Key) is not { } text)
        {
            section.Fault(Key, "must be the address of the service");
            return null;
        }

        if (!BaseAddress.TryRead(text, out var url) || url.UserInfo.Length > 0)
        {
            section.Fault(Key, $"'{text}' must be an absolute https address without a query");
            return null;
        }

        var isNamed = IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? networks.Any(network => network.Contains(address)) : !networks.IsEmpty;
        if (!BaseAddress.IsPrivate(url) && !isNamed)
            section.Fault(Key, $"'{text}' must be https; http is for this machine and for AllowedNetworks only");
        return url;
    }
}
