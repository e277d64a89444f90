using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What the operator is told of the master key.</summary>
internal sealed class RecordingStartLines(MasterKeySource master) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (master is { IsNew: true, Path: { } path })
            yield return StartLine.Information($"The master key of the recordings was made: {path}. Keep a copy of it apart from the backups");
        if (master is { HasFinishedRotation: true, Key.Fingerprint: var fingerprint, Path: var file })
        {
            yield return StartLine.Information($"A rotation of the master key of the recordings had broken off and is finished: {file} holds the new one, "
                + $"{fingerprint}. Keep a copy of it apart from the backups");
        }

        if (master.Warning is { } warning)
            yield return StartLine.Warning(warning);
    }
}
