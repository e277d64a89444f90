using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Logging;

/// <summary>What the log shows: section <c>Logs</c>. How it is written is for section <c>Serilog</c> to say.</summary>
/// <param name="ShowNumbers">Whether phone numbers are written in full.</param>
internal sealed record LogSettings(bool ShowNumbers)
{
    public const string SectionName = "Logs";

    public static LogSettings Read(SettingsReader section, ICollection<string> warnings)
    {
        var settings = new LogSettings(section.Flag("ShowNumbers", false));
        if (settings.ShowNumbers)
            warnings.Add("Logs:ShowNumbers is true: the log has phone numbers in full.");
        section.RefuseUnknownKeys();
        return settings;
    }
}
