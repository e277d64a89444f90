using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access.Audit;

/// <summary>How long things are kept: section <c>Retention</c>, checked.</summary>
/// <param name="Audit"><c>null</c>: for ever.</param>
internal sealed record RetentionSettings(TimeSpan? Audit)
{
    public const string SectionName = "Retention";

    public static RetentionSettings Read(SettingsSource source)
    {
        var days = source.SharedSection(SectionName).Int("AuditDays", 730, min: 0, max: 36_500);
        return new(days == 0 ? null : TimeSpan.FromDays(days));
    }
}
