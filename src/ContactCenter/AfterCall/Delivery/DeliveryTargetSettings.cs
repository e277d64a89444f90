using System.Collections.Immutable;
using System.Net;
using ContactCenter.AfterCall.Delivery.Salesforce;
using ContactCenter.Domain.Delivery;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads one section of <c>Delivery:Targets</c>.</summary>
internal static class DeliveryTargetSettings
{
    public const string FolderKey = "Folder";
    private const string Network = "a network such as 10.1.0.0/16";
    private const string UrlKey = "Url";

    public static DeliveryTarget Read(SettingsReader section, SettingsSource source)
    {
        if (section.Name.Length > 50 || !section.Name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            section.Fault(null, "must have a name of at most 50 letters, digits, - and _");
        if (section.Text("Kind") is null)
            section.Fault("Kind", $"must be one of {string.Join(", ", Enum.GetNames<DeliveryKind>())}");
        var kind = section.Choice("Kind", DeliveryKind.Http);
        var include = ReadInclude(section.Section("Include"));
        var target = WithPlace(new DeliveryTarget(section.Name, kind) { Include = include }, section, source) with
        {
            Departments = [.. section.Texts("Departments")],
            When = section.Choice("When", DeliveryWhen.Recorded),
            Updates = section.Flag("Updates", false),
            Template = TemplateSetting.Read(section),
            OnErasure = ReadOnErasure(section, kind),
        };
        section.RefuseUnknownKeys();
        return target;
    }

    /// <summary>Where it is; keys of another kind would do nothing and are refused.</summary>
    private static DeliveryTarget WithPlace(DeliveryTarget target, SettingsReader section, SettingsSource source)
    {
        var (url, secret, folder) = (section.Text(UrlKey), section.Text(TargetSecret.Key), section.Text(FolderKey));
        var (headers, networks) = (section.Section("Headers"), section.Section("AllowedNetworks"));
        var org = section.Section(SalesforceSettings.SectionName);
        if (target.Kind == DeliveryKind.Salesforce)
        {
            Refuse(
                section,
                target.Kind,
                (UrlKey, url is not null),
                (TargetSecret.Key, secret is not null),
                (FolderKey, folder is not null),
                ("Headers", headers.Exists),
                (TemplateSetting.Key, section.Text(TemplateSetting.Key) is not null));
            target = target with { AllowedNetworks = [.. networks.Parsed<IPNetwork>(Network)] };
            return target with { Org = SalesforceSettings.Read(org, target.Include, target.AllowedNetworks) };
        }

        Refuse(section, target.Kind, (SalesforceSettings.SectionName, org.Exists));
        if (target.Kind == DeliveryKind.File)
        {
            Refuse(
                section,
                target.Kind,
                (UrlKey, url is not null),
                (TargetSecret.Key, secret is not null),
                ("Headers", headers.Exists),
                ("AllowedNetworks", networks.Exists));
            return target with { Folder = FolderSetting.Read(section, FolderKey, folder, source) };
        }

        Refuse(section, target.Kind, (FolderKey, folder is not null));
        return target with
        {
            AllowedNetworks = [.. networks.Parsed<IPNetwork>(Network)],
            Url = TargetUrl.Read(section, UrlKey, url),
            Secret = TargetSecret.Read(section, secret),
            Headers = TargetHeaders.Read(section.Map("Headers"), headers),
        };
    }

    private static void Refuse(SettingsReader section, DeliveryKind kind, params IEnumerable<(string Key, bool IsThere)> keys)
    {
        foreach (var (key, _) in keys.Where(key => key.IsThere))
            section.Fault(key, $"is nothing that the kind {kind} has");
    }

    private static ImmutableArray<string> ReadInclude(SettingsReader include)
    {
        var names = include.Values();
        foreach (var (key, name) in names.Where(entry => !DeliveryFields.Included.Contains(entry.Text, StringComparer.Ordinal)))
            include.Fault(key, $"'{name}' must be one of {string.Join(", ", DeliveryFields.Included)}");
        return [.. names.Select(entry => entry.Text)];
    }

    private static ErasedAction ReadOnErasure(SettingsReader section, DeliveryKind kind)
    {
        const string Key = "OnErasure";
        var action = section.Choice(Key, ErasedAction.List);
        var isPossible = action == ErasedAction.List || action == (kind == DeliveryKind.Http ? ErasedAction.Tell : ErasedAction.Delete);
        if (!isPossible)
            section.Fault(Key, $"'{action}' is nothing that the kind {kind} can do; Tell is for Http, Delete for File and Salesforce");
        return action;
    }
}
