using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Hosting;

/// <summary>Whose contact center this is.</summary>
/// <param name="Name">Shown on every page of the console.</param>
/// <param name="Zone">In which the days of all figures begin, and in which the console shows times; <c>null</c>: nobody has said so, and it is UTC.</param>
/// <param name="WeekStart">The day with which the weeks of all figures begin.</param>
public sealed record Business(string Name, TimeZoneInfo? Zone, DayOfWeek WeekStart)
{
    public const string SectionName = "Business";

    /// <summary>The zone's name as browsers know it; empty: nobody has said so.</summary>
    public string ZoneName => Zone is { } zone && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : Zone?.Id ?? "";

    public static Business Read(SettingsSource source)
    {
        var section = source.Section(SectionName);
        var business = new Business(section.Text("Name", "Example Inc."), section.Zone("TimeZone"), section.Choice("WeekStart", DayOfWeek.Monday));
        section.RefuseUnknownKeys();
        return business;
    }
}
