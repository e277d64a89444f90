using ContactCenter.Foundation.Hosting;

namespace ContactCenter.AfterCall.Retention;

/// <summary>What the operator is told of what never goes.</summary>
internal sealed class RetentionStartLines(CallRetentionSettings settings) : IStartLines
{
    private const string Section = CallRetentionSettings.SectionName;

    public IEnumerable<StartLine> Tell(Uri local) =>
    [
        .. Lines("The sound of recordings is", CallRetentionSettings.SoundKey, static times => times.Sound),
        .. Lines("Transcripts are", CallRetentionSettings.TranscriptsKey, static times => times.Transcripts),
        .. Lines("Calls are", CallRetentionSettings.CallsKey, static times => times.Calls),
    ];

    private IEnumerable<StartLine> Lines(string what, string key, Func<RetentionTimes, TimeSpan?> kind)
    {
        if (kind(settings.Usual) is null)
            return [StartLine.Warning($"{what} kept for ever ({Section}:{key} is 0)")];
        return settings.Departments.Where(department => kind(department.Value) is null)
            .Select(department => StartLine.Warning($"{what} kept for ever in one department (Departments:{department.Key}:{Section}:{key} is 0)"));
    }
}
