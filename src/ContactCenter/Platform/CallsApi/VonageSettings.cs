using System.Security.Cryptography;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.CallsApi;

public enum WebhookSecurityKind
{
    Signed,
    Unsigned,
}

public enum GetPayloadHashKind
{
    /// <summary>A differing hash of a GET webhook is counted.</summary>
    Lenient,

    /// <summary>A differing hash of a GET webhook is refused.</summary>
    Strict,
}

/// <summary>The account: section <c>Vonage</c>, checked.</summary>
public sealed record VonageSettings
{
    /// <summary>The number of the simulated account where the settings name none.</summary>
    public const string SimulatedNumber = "442079460000";

    public const string SectionName = Deployment.PlatformSection;

    public static readonly Uri DefaultApiBaseUrl = new("https://api.nexmo.com/");

    public string? ApplicationId { get; init; }

    /// <summary>The application's private key as PEM.</summary>
    public string? PrivateKey { get; init; }

    public string? ApiKey { get; init; }

    public string? SignatureSecret { get; init; }

    public PhoneNumber? Number { get; init; }

    /// <summary>The number that is dialled; where the settings name none, that of the simulated account.</summary>
    public string FirstNumber => Number?.Value ?? SimulatedNumber;

    public required WebhookSecurityKind WebhookSecurity { get; init; }

    public required GetPayloadHashKind GetPayloadHash { get; init; }

    public required Uri ApiBaseUrl { get; init; }

    public required int CallsPerSecond { get; init; }

    public required int RequestsPerSecond { get; init; }

    public required IReadOnlyList<string> TrustedHosts { get; init; }

    public static VonageSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName);
        var isLive = source.Get<Deployment>().IsLive;
        var security = section.Choice<WebhookSecurityKind>("WebhookSecurity");
        if (isLive && security is null && section.Text("WebhookSecurity") is null)
            section.Fault("WebhookSecurity", "must be written out when Platform is Live: Signed, or Unsigned if anybody may post webhooks");

        var settings = new VonageSettings
        {
            ApplicationId = ReadApplicationId(section),
            PrivateKey = ReadPrivateKey(section, source.Warnings),
            ApiKey = section.Text("ApiKey"),
            SignatureSecret = section.Text("SignatureSecret"),
            Number = section.Phone("Number"),
            WebhookSecurity = security ?? WebhookSecurityKind.Signed,
            GetPayloadHash = section.Choice("GetPayloadHash", GetPayloadHashKind.Lenient),
            ApiBaseUrl = ReadApiBaseUrl(section, isLive),
            CallsPerSecond = section.Int("CallsPerSecond", 3, 1, 10_000),
            RequestsPerSecond = section.Int("RequestsPerSecond", 15, 1, 100_000),
            TrustedHosts = ReadHosts(section.Section("TrustedHosts")),
        };
        if (isLive)
            settings.RequireAccount(section);
        if (settings.SignatureSecret is { Length: < 32 })
            source.Warnings.Add("Vonage:SignatureSecret is shorter than 32 characters: it can be guessed by trying.");
        if (settings.WebhookSecurity == WebhookSecurityKind.Unsigned)
            RequirePublicUrl(source);
        return settings;
    }

    private static void RequirePublicUrl(SettingsSource source)
    {
        source.Warnings.Add("Vonage:WebhookSecurity is Unsigned: anybody who knows the address can pretend to be the platform.");
        if (SettingsReader.Trimmed(source.Configuration[Deployment.UrlKey]) is null)
        {
            source.Faults.Add(
                new(Deployment.UrlKey, "is needed when Vonage:WebhookSecurity is Unsigned: without a signature a request's own word for it proves nothing"));
        }
    }

    private void RequireAccount(SettingsReader section)
    {
        const string Needed = "is needed when Platform is Live";
        Require("ApplicationId", ApplicationId);
        if (section.Text("PrivateKey") is null && section.Text("PrivateKeyPath") is null)
            section.Fault("PrivateKey", $"{Needed}; PrivateKeyPath may name its file instead");
        if (section.Text("Number") is null)
            section.Fault("Number", Needed);
        if (WebhookSecurity != WebhookSecurityKind.Signed)
            return;
        Require("ApiKey", ApiKey);
        Require("SignatureSecret", SignatureSecret);

        void Require(string key, string? value)
        {
            if (value is null)
                section.Fault(key, Needed);
        }
    }

    private static string? ReadApplicationId(SettingsReader section)
    {
        var id = section.Text("ApplicationId");
        if (id is not null && !Guid.TryParseExact(id, "D", out _))
            section.Fault("ApplicationId", $"'{id}' must be the application's UUID, such as aaaaaaaa-bbbb-cccc-dddd-0123456789ab");
        return id;
    }

    private static string? ReadPrivateKey(SettingsReader section, ICollection<string> warnings)
    {
        var path = section.Text("PrivateKeyPath");
        var pem = section.Text("PrivateKey");
        if (path is not null && pem is not null)
            section.Fault("PrivateKeyPath", "and PrivateKey exclude each other");
        var key = path is null ? "PrivateKey" : "PrivateKeyPath";
        try
        {
            pem ??= path is null ? null : File.ReadAllText(path);
            if (pem is null)
                return null;
            using var rsa = PrivateKeyReader.Read(pem);
            if (rsa.KeySize < 2048)
                warnings.Add($"Vonage:{key} has {rsa.KeySize} bits: keys below 2048 bits are weak.");
            return pem;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            section.Fault(key, $"cannot be read: {fault.Message}");
            return null;
        }
    }

    private static List<string> ReadHosts(SettingsReader section)
    {
        var hosts = section.Values();
        foreach (var (key, host) in hosts.Where(entry => Uri.CheckHostName(entry.Text) == UriHostNameType.Unknown))
            section.Fault(key, $"'{host}' must be the name of a host, without scheme, port or path");
        return [.. hosts.Select(entry => entry.Text)];
    }

    /// <summary>The address that was chosen; the one that everybody has gives way to the region's. The simulator has its own.</summary>
    private static Uri ReadApiBaseUrl(SettingsReader section, bool isLive)
    {
        var ofRegion = ReadRegion(section);
        if (!isLive)
        {
            section.Ignore("ApiBaseUrl");
            return DefaultApiBaseUrl;
        }

        if (section.Url("ApiBaseUrl") is not { } url || url == DefaultApiBaseUrl)
            return ofRegion ?? DefaultApiBaseUrl;
        if (!BaseAddress.IsPrivate(url))
            section.Fault("ApiBaseUrl", "must be https: the account's token goes there; http is for this machine only");
        return BaseAddress.WithSlash(url);
    }

    private static Uri? ReadRegion(SettingsReader section)
    {
        if (section.Text("Region") is not { } region)
            return null;
        var address = PlatformRegions.AddressOf(region);
        if (address is null)
            section.Fault("Region", $"'{region}' must be one of {string.Join(", ", PlatformRegions.Ids)}");
        return address;
    }
}
