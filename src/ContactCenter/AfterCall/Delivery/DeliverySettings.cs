using System.Collections.Immutable;
using System.Net;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Where results of calls go: section <c>Delivery</c>, checked.</summary>
/// <param name="Targets">In the order of the settings.</param>
/// <param name="AllowedHosts">Hosts that people may subscribe; none: every public one.</param>
/// <param name="AllowedNetworks">Private networks in which these may lie.</param>
internal sealed record DeliverySettings(
    ImmutableArray<DeliveryTarget> Targets, ImmutableArray<AllowedHost> AllowedHosts, ImmutableArray<IPNetwork> AllowedNetworks)
{
    public const string SectionName = "Delivery";

    public static DeliverySettings Read(SettingsSource source)
    {
        var section = source.Section(SectionName);
        var targets = section.Section("Targets");
        ImmutableArray<DeliveryTarget> read = [.. targets.Sections().Select(target => DeliveryTargetSettings.Read(target, source))];
        FolderSetting.RefuseShared(targets, read);
        var settings = new DeliverySettings(
            read,
            [.. section.Section("AllowedHosts").Parsed<AllowedHost>("a host such as crm.example.com or *.example.com")],
            [.. section.Section("AllowedNetworks").Parsed<IPNetwork>("a network such as 10.1.0.0/16")]);
        section.RefuseUnknownKeys();
        return settings;
    }

    /// <returns><c>null</c>: there is no such target any more.</returns>
    public DeliveryTarget? Find(string name) => Targets.FirstOrDefault(target => string.Equals(target.Name, name, StringComparison.OrdinalIgnoreCase));
}
