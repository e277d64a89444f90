using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Search;

/// <param name="Index">Whether transcripts are indexed, which keeps their words in clear; <c>false</c>: nothing is, and nothing is found.</param>
internal sealed record SearchSettings(bool Index)
{
    public const string SectionName = "Search";

    private const int DefaultMegabytes = 512;
    private const int MostMegabytes = 65_536;

    /// <summary>Of memory, for the passages that are found by what they mean; 0: none are.</summary>
    public int MeaningMegabytes { get; init; } = DefaultMegabytes;

    public static SearchSettings Read(SettingsSource source)
    {
        var section = source.Section(SectionName);
        var settings = new SearchSettings(section.Flag("Index", fallback: true))
        {
            MeaningMegabytes = section.Int("MeaningMegabytes", DefaultMegabytes, 0, MostMegabytes),
        };
        section.RefuseUnknownKeys();
        return settings;
    }
}
