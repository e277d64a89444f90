using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using ContactCenter.Foundation.Settings;
using ContactCenter.Voice.Signing;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Reads the section <c>Salesforce</c> of a target.</summary>
internal static class SalesforceSettings
{
    public const string SectionName = "Salesforce";

    private const string SecretKey = "ClientSecret";
    private const string PathKey = "PrivateKeyPath";
    private const string UserKey = "User";
    private const int LowestVersion = 46;
    private const int LongestName = 80;

    /// <param name="section">Of the target's.</param>
    /// <param name="include">What the target wants besides.</param>
    /// <param name="networks">Private networks that it may lie in.</param>
    public static SalesforceOrg Read(SettingsReader section, ImmutableArray<string> include, ImmutableArray<IPNetwork> networks)
    {
        var (secret, path, user) = (section.Text(SecretKey), section.Text(PathKey), section.Text(UserKey));
        var package = ReadName(section, "Namespace");
        var named = ReadName(section, "Object") ?? SalesforceNames.Object;
        var isLookedUp = named.EndsWith(SalesforceNames.AdapterObject, StringComparison.OrdinalIgnoreCase);
        var externalId = ReadName(section, "ExternalId") ?? (isLookedUp ? SalesforceNames.AdapterId : SalesforceNames.ExternalId);
        var relate = section.Choice("Relate", RelateBy.None);
        var org = new SalesforceOrg(LoginSetting.Read(section, networks, isSecret: secret is not null), section.Text("ClientId") ?? "")
        {
            ClientSecret = secret,
            User = user,
            PrivateKey = path is null ? null : ReadPrivateKey(section, path),
            Object = SalesforceNames.In(package, named),
            ExternalId = SalesforceNames.In(package, externalId),
            ApiVersion = $"{section.Int("ApiVersion", 60, LowestVersion, 999)}.0",
            Fields = FieldsSetting.Read(section, include, relate, package),
            Relate = relate,
            LongestSound = section.Int("MaxMegabytes", 100, 1, 2_000) * 1_000_000L,
            IsLookedUp = isLookedUp,
        };
        CheckFlow(section, org, path);
        section.RefuseUnknownKeys();
        return org;
    }

    private static void CheckFlow(SettingsReader section, SalesforceOrg org, string? path)
    {
        if (org.ClientId.Length == 0)
            section.Fault("ClientId", "must be the consumer key of the connected app");
        if (path is null == org.ClientSecret is null)
            section.Fault(PathKey, $"is for JWT bearer and {SecretKey} for client credentials: exactly one of them must be there");
        if (path is not null && org.User is null)
            section.Fault(UserKey, "must be the user name that is acted as");
        if (path is null && org.User is not null)
            section.Fault(UserKey, $"goes with {PathKey}; with {SecretKey} the connected app names who is acted as");
    }

    private static string? ReadPrivateKey(SettingsReader section, string path)
    {
        try
        {
            var pem = File.ReadAllText(path);
            using var key = PrivateKeyReader.Read(pem);
            return pem;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            section.Fault(PathKey, $"cannot be read: {fault.Message}");
            return null;
        }
    }

    private static string? ReadName(SettingsReader section, string key)
    {
        if (section.Text(key) is not { } name)
            return null;
        if (!IsName(name))
            section.Fault(key, $"'{name}' must be an API name: at most {LongestName} letters, digits and _, a letter first");
        return name;
    }

    /// <summary>Whether object or field may be called so; such a name needs no escaping anywhere.</summary>
    internal static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
