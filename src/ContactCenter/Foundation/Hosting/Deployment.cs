using System.Net;
using System.Text.RegularExpressions;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Hosting;

public enum PlatformKind
{
    /// <summary>The simulator in this process.</summary>
    Simulator,

    /// <summary>The real platform, or a stand-in at another address.</summary>
    Live,
}

/// <summary>Where this process runs: before which platform, at which address, behind which proxies.</summary>
/// <param name="PublicUrl">How the platform reaches us; <c>null</c>: as its requests are addressed.</param>
/// <param name="KnownProxies">Whose forwarded headers are believed, besides this machine's.</param>
public sealed partial record Deployment(PlatformKind Platform, Uri? PublicUrl, IReadOnlyList<IPAddress> KnownProxies)
{
    public const string PlatformSection = "Vonage";
    public const string UrlKey = "PublicUrl";
    public const string ProxiesSection = "KnownProxies";

    public bool IsLive => Platform == PlatformKind.Live;

    [GeneratedRegex("/webhooks(/[^/]*)?/?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WebhookPath { get; }

    public static Deployment Read(SettingsSource source)
    {
        var platform = source.SharedSection(PlatformSection).Choice("Platform", PlatformKind.Simulator);
        return new(platform, ReadPublicUrl(source, platform), source.Section(ProxiesSection).Parsed<IPAddress>("an IP address"));
    }

    private static Uri? ReadPublicUrl(SettingsSource source, PlatformKind platform)
    {
        if (SettingsReader.Trimmed(source.Configuration[UrlKey]) is not { } text)
            return null;
        if (!BaseAddress.TryRead(text, out var url))
        {
            source.Faults.Add(new(UrlKey, $"'{text}' must be an absolute https address without a query"));
            return null;
        }

        if (!BaseAddress.IsPrivate(url))
            source.Faults.Add(new(UrlKey, $"'{text}' must be https; http is for this machine only"));
        if (WebhookPath.Match(url.AbsolutePath) is { Success: true } webhook)
        {
            var meant = new Uri(url, url.AbsolutePath[..(webhook.Index + 1)]);
            source.Faults.Add(new(UrlKey, $"'{text}' is the address of a webhook; PublicUrl is what all of them begin with: {meant}"));
        }

        if (platform == PlatformKind.Live && url.IsLoopback)
            source.Warnings.Add($"PublicUrl is {url}, an address of this machine: a platform that runs elsewhere cannot reach it.");
        return BaseAddress.WithSlash(url);
    }
}
