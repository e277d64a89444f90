using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Search;

/// <param name="Index">Whether transcripts are indexed, which keeps their words in clear; <c>false</c>: nothing is, and nothing is found.</param>
internal sealed record SearchSettings(bool Index)
{
    public const string SectionName = "Search";

    public static SearchSettings Read(SettingsSource source)
    {
        var section = source.Section(SectionName);
        var settings = new SearchSettings(section.Flag("Index", fallback: true));
        section.RefuseUnknownKeys();
        return settings;
    }
}
