using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>How recordings are brought in and kept.</summary>
/// <param name="AgentChannel">On which channel of our own recordings the agent is, 1 or 2.</param>
/// <param name="ExpectWithin">So long after a call's end the platform may take to tell of a recording before it counts as missing.</param>
/// <param name="KeepFreeBytes">Nothing is brought in while the disk has less than this: it belongs to live calls.</param>
/// <param name="KeepOriginal">Whether a recording is kept beside the copy in which something was covered.</param>
/// <param name="PlayUnredacted">Whether what is kept so is heard, by those who were granted it.</param>
internal sealed record RecordingsSettings(
    int AgentChannel, TimeSpan ExpectWithin, long KeepFreeBytes, bool KeepOriginal, bool PlayUnredacted)
{
    private const string SectionName = "Recordings";

    public static RecordingsSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName);
        return new(
            section.Int("AgentChannel", 1, 1, 2),
            TimeSpan.FromMinutes(section.Int("ExpectMinutes", 10, 1, 24 * 60)),
            section.Int("KeepFreeMegabytes", 1_024, 0, 1_000_000) * 1024L * 1024,
            section.Flag("KeepOriginal", false),
            section.Flag("PlayUnredacted", false));
    }
}
