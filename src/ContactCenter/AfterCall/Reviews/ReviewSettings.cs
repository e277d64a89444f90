using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Reviews;

/// <param name="SamplePerAgentWeek">So many calls of each agent are drawn at random for review when a week is over; 0: none.</param>
internal sealed record ReviewSettings(int SamplePerAgentWeek)
{
    private const int Usual = 2;
    private const int Most = 100;

    public static ReviewSettings Read(SettingsSource source)
    {
        var section = source.SharedSection("Analysis").Section("Reviews");
        var settings = new ReviewSettings(section.Int("SamplePerAgentWeek", Usual, 0, Most));
        section.RefuseUnknownKeys();
        return settings;
    }
}
