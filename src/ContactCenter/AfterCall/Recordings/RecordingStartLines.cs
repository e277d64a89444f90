using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What the operator is told of the master key, and of recordings that never go.</summary>
internal sealed class RecordingStartLines(MasterKeySource master, RecordingsSettings settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (master is { IsNew: true, Path: { } path })
            yield return StartLine.Information($"The master key of the recordings was made: {path}. Keep a copy of it apart from the backups");
        if (master.Warning is { } warning)
            yield return StartLine.Warning(warning);
        if (settings.SoundKept is null)
            yield return StartLine.Warning("The sound of recordings is kept for ever (Retention:SoundDays is 0)");
    }
}
