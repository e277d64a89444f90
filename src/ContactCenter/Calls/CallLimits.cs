using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls;

/// <summary>What calls are held against: a part of section <c>Limits</c>.</summary>
/// <param name="LiveCalls">Above so many a new caller hears that all lines are busy.</param>
/// <param name="Silence">When nothing was heard of a call's legs for so long, the platform is asked how they are: what it had told may have been lost.</param>
public sealed record CallLimits(int LiveCalls, TimeSpan Silence)
{
    public const string SectionName = "Limits";

    public static CallLimits Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName);
        return new(section.Int("LiveCalls", 20_000, 0, 10_000_000), section.Seconds("SilenceSeconds", 300, 10, 3_600));
    }
}
