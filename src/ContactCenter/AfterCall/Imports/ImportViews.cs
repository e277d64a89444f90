using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Imports;

/// <summary>Back-fills as they are told, with what holds them up at this moment.</summary>
internal sealed class ImportViews(ImportStore imports, SealedSounds sounds, IBackgroundRows rows, IWorkBudget budget, TimeProvider time)
{
    public ImportResource Of(Import import) => Of([import])[0];

    public IReadOnlyList<ImportResource> Of(IReadOnlyList<Import> all)
    {
        var isYielding = WaitingWork.Read(rows, budget, time.GetUtcNow()).AreOthersWaiting(imports.Pending);
        var hasRoom = sounds.HasRoom;
        return [.. all.Select(import => ImportResource.Of(import, isYielding, hasRoom))];
    }
}
