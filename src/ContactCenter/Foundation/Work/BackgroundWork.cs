using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Work;

/// <summary>Where features ask for background work: in a commit of their own, or alone.</summary>
internal sealed class BackgroundWork(ICommitter committer, NumberBlocks numbers)
{
    /// <summary>Numbers of background work begin here: those of live work, which are made of their calls' numbers, never reach it.</summary>
    internal const long FirstNumber = 1L << 52;

    /// <summary>In one commit: calls wait for it.</summary>
    private const int MostHastened = 1_000;

    internal Action<IReadOnlyList<WorkItem>> OnAdded { get; set; } = static _ => { };

    internal Action<string, string, DateTimeOffset> OnHastened { get; set; } = static (_, _, _) => { };

    /// <summary>Whether the item is background work, by its number.</summary>
    public static bool Has(WorkItem item) => item.Number >= FirstNumber;

    /// <param name="kind">Of an <see cref="IBackgroundWorkHandler"/>.</param>
    /// <param name="key">What it is about.</param>
    /// <param name="due">Not before this instant.</param>
    /// <exception cref="StorageUnavailableException">No number can be reserved.</exception>
    public WorkItem New(string kind, string key, DateTimeOffset due) => new(FirstNumber + numbers.Take(), kind, key, due);

    /// <summary>The items are durable, written by a change of the feature's with <see cref="WorkRows.Insert"/>. May be called on the commit thread.</summary>
    public void Committed(IReadOnlyList<WorkItem> items) => OnAdded(items);

    /// <summary>Asks for work in a commit of its own; completes when it is durable.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async ValueTask AddAsync(IReadOnlyList<WorkItem> items)
    {
        var change = new Addition(this, items);
        await committer.SaveAsync(change);
    }

    /// <summary>
    /// What has kept items of that kind from being done, the error of their newest attempt, may be over: they are due at that instant, where they would be due
    /// later. Completes when that is durable.
    /// </summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async ValueTask HastenAsync(string kind, string error, DateTimeOffset due)
    {
        Hastening change;
        do
        {
            change = new(this, kind, error, due);
            await committer.SaveAsync(change);
        }
        while (change.Count == MostHastened);
    }

    /// <summary>An item that was given up is to be tried again; completes when that is durable.</summary>
    internal async ValueTask ReviveAsync(WorkItem item)
    {
        var change = new Revival(this, item);
        await committer.SaveAsync(change);
    }

    private sealed class Revival(BackgroundWork work, WorkItem item) : StorageChange
    {
        public override void Write(RowWriter rows) => WorkRows.Revive(rows, item);

        protected override void OnCommitted() => work.Committed([item]);
    }

    private sealed class Hastening(BackgroundWork work, string kind, string error, DateTimeOffset due) : StorageChange
    {
        public int Count { get; private set; }

        public override void Write(RowWriter rows) => Count = WorkRows.Hasten(rows, kind, error, due, MostHastened);

        protected override void OnCommitted() => work.OnHastened(kind, error, due);
    }

    private sealed class Addition(BackgroundWork work, IReadOnlyList<WorkItem> items) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            foreach (var item in items)
                WorkRows.Insert(rows, item);
        }

        protected override void OnCommitted() => work.Committed(items);
    }
}
