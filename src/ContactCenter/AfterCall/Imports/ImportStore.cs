using System.Collections.Concurrent;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Imports;

/// <summary>All back-fills that are kept: those that are under way, and the newest of those that have ended. They are few, and all in memory.</summary>
internal sealed class ImportStore : IDisposable
{
    /// <summary>With those that are under way; the oldest that have ended go.</summary>
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<long, Import> _imports = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly BackgroundWork _background;
    private readonly ICommitter _committer;

    /// <param name="live">Where they are kept; <c>null</c>: in memory alone.</param>
    public ImportStore(DatabaseFile? live, BackgroundWork background, ICommitter committer)
    {
        (_background, _committer) = (background, committer);
        if (live is null)
            return;
        using var connection = live.OpenReader();
        foreach (var import in ImportRows.All(connection))
            _imports[import.Number] = import;
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Import> All => [.. _imports.Values.OrderByDescending(import => import.Number)];

    /// <summary>Recordings that any back-fill has taken and that are on their way.</summary>
    public IReadOnlySet<long> Pending => _imports.Values.SelectMany(import => import.Pending).Select(pending => pending.Number).ToHashSet();

    /// <returns><c>null</c>: there is none, or it is kept no more.</returns>
    public Import? Find(long number) => _imports.GetValueOrDefault(number);

    /// <summary>Keeps a new one; completes when it is durable.</summary>
    /// <param name="import">The back-fill.</param>
    /// <param name="work">Carries it on.</param>
    /// <param name="line">Its line in the audit.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task AddAsync(Import import, WorkItem work, StorageChange line)
    {
        await _turn.WaitAsync();
        try
        {
            var ended = _imports.Values.Where(each => each is { IsOver: true, Pending.IsEmpty: true });
            var oldest = _imports.Count < MostKept ? null : ended.MinBy(each => each.Number);
            await SaveAsync(import, oldest?.Number, work, line);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Changes one, one change after the other; completes when it is durable.</summary>
    /// <param name="number">Which.</param>
    /// <param name="change">Makes the next of what it is now; what it was itself: nothing is to be changed.</param>
    /// <param name="work">Carries it on from then; <c>null</c>: none is asked for.</param>
    /// <param name="line">Its line in the audit; <c>null</c>: none.</param>
    /// <returns>As it is from then on; <c>null</c>: there is none.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<Import?> ChangeAsync(long number, Func<Import, Import> change, WorkItem? work = null, StorageChange? line = null)
    {
        await _turn.WaitAsync();
        try
        {
            if (Find(number) is not { } before)
                return null;
            var after = change(before);
            if (!ReferenceEquals(before, after))
                await SaveAsync(after, forgotten: null, work, line);
            return after;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task SaveAsync(Import import, long? forgotten, WorkItem? work, StorageChange? line)
    {
        var change = new ImportChange(import, forgotten, work, line, _background, Saved);
        await _committer.SettleAsync(change);
    }

    private void Saved(Import import, long? forgotten)
    {
        _imports[import.Number] = import;
        if (forgotten is { } number)
            _imports.TryRemove(number, out _);
    }
}
