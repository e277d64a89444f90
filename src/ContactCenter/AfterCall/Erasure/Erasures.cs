using System.Security.Cryptography;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Holds;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Webhooks;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>
/// Takes erasures in: from then on nothing is written of the calls any more, and their removal is work that goes on after a crash
/// (<see cref="EraseHandler"/>).
/// </summary>
internal sealed partial class Erasures(
    StorageFolder folder,
    HistoryDatabase history,
    ErasedCalls erased,
    CallHolds holds,
    CallContents contents,
    ICallStore calls,
    AwaitedCalls awaited,
    UnmatchedWebhooks unmatched,
    ICommitter committer,
    NumberBlocks numbers,
    ReleasedWork queue,
    AuditLog audit,
    TimeProvider time,
    ILogger<Erasures> logger)
{
    /// <summary>What is kept of a call, if it is known.</summary>
    /// <param name="call">By our id, or by that of the system that has led it.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<ErasureSubject> OfCallAsync(string call, CancellationToken cancellationToken)
    {
        var session = await calls.ReadAsync(new(call)) ?? await calls.ReadForeignAsync(call);
        var id = session?.CallerLeg.Value ?? call;
        var subject = new ErasureSubject(ErasureKinds.Call, erased.MarkOf(id), session is null ? [] : [session], Number: null);
        return subject.With(await awaited.OfCallAsync(id, cancellationToken));
    }

    /// <summary>All calls of a caller's number.</summary>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<ErasureSubject> OfNumberAsync(string number, CancellationToken cancellationToken)
    {
        var found = new List<CallSession>();
        var query = CallQuery.AllOf(number);
        while (true)
        {
            var page = await calls.ListAsync(query, cancellationToken);
            found.AddRange(page.Items);
            if (page.Next is not { } next)
                break;
            query = query with { After = next };
        }

        var subject = new ErasureSubject(ErasureKinds.Number, erased.MarkOfNumber(number), found, number);
        return subject.With(await awaited.OfNumberAsync(number, cancellationToken));
    }

    /// <summary>What would be removed.</summary>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<RemovedCounts> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var counts = new RemovedCounts { Webhooks = unmatched.Count(subject.Names) };
        foreach (var call in subject.Calls)
            counts += await contents.CountAsync(call, cancellationToken);
        foreach (var call in subject.Awaited)
            counts += await contents.CountAwaitedAsync(call.Call, cancellationToken);
        return counts;
    }

    /// <summary>Those of the calls that are at hand: live, or ended within the last minute or so.</summary>
    public IReadOnlyList<string> AtHand(ErasureSubject subject) => [.. subject.Ids.Where(call => calls.Find(new(call)) is not null)];

    /// <summary>Those of the calls that are held.</summary>
    public IReadOnlyList<string> Held(ErasureSubject subject) => [.. subject.Ids.Where(call => holds.Find(call) is not null)];

    /// <summary>Blocks the calls and asks for their removal; completes when both are durable.</summary>
    /// <returns><c>null</c>: one of them is at hand or held, and nothing was done.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be written, and nothing was done.</exception>
    /// <exception cref="StorageUnavailableException">Nothing can be saved.</exception>
    public Task<AskedErasure?> AcceptAsync(ErasureSubject subject, Doer doer, CancellationToken cancellationToken) => holds.AloneSoonAsync(async () =>
    {
        if (AtHand(subject).Count + Held(subject).Count > 0)
            return null;
        var erasure = New(subject, doer.Name, new() { Webhooks = unmatched.Count(subject.Names) });
        var marks = MarksOf(subject).ToList();
        var count = AuditWords.Of(new CountWords(subject.Calls.Count + subject.Awaited.Count));
        var line = audit.Line(doer.Name, AuditActions.CallsErased, erasure.Id, after: count, address: doer.Address);
        await SaveAsync(erasure, subject, marks, audit.Along(line), cancellationToken);
        return erasure;
    });

    /// <summary>Carries an erasure out once more that a restored store knows nothing of.</summary>
    /// <inheritdoc cref="AcceptAsync"/>
    public async Task AcceptAgainAsync(ErasureLine line, ErasureSubject subject, CancellationToken cancellationToken)
    {
        var erasure = new AskedErasure(numbers.Take(), line.Id, line.At, Doer.Command.Name, line.Kind, line.Hash, new(), Done: null);
        List<byte[]> marks = [.. line.Marks, .. MarksOf(subject)];
        await SaveAsync(erasure, subject, marks, along: null, cancellationToken);
    }

    /// <summary>Has calls removed that have become too old; it is durable by then. One that is held, at hand or going already stays as it is.</summary>
    /// <param name="aged">Their ids.</param>
    /// <param name="cancellationToken">Breaks it off before it is durable.</param>
    /// <returns>How many go.</returns>
    /// <inheritdoc cref="AcceptAsync" path="/exception"/>
    public Task<int> AcceptAgedAsync(IReadOnlyList<string> aged, CancellationToken cancellationToken) => holds.AloneAsync(async () =>
    {
        var found = new List<CallSession>();
        foreach (var call in aged.Where(MayGo))
        {
            if (await calls.ReadAsync(new(call)) is { } session)
                found.Add(session);
        }

        if (found.Count == 0)
            return 0;
        var subject = new ErasureSubject(ErasureKinds.Age, erased.MarkOf(found[0].CallerLeg.Value), found, Number: null);
        await SaveAsync(New(subject, Doer.Command.Name, new()), subject, [.. MarksOf(subject)], along: null, cancellationToken);
        return found.Count;

        bool MayGo(string call) => !erased.IsErased(new LegId(call)) && holds.Find(call) is null && calls.Find(new(call)) is null;
    });

    private IEnumerable<byte[]> MarksOf(ErasureSubject subject) =>
        subject.Calls.SelectMany(erased.MarksOf).Concat(subject.Awaited.SelectMany(call => erased.MarksOf(call.Call, call.Source, call.Told)));

    private AskedErasure New(ErasureSubject subject, string who, RemovedCounts removed) => new(
        numbers.Take(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), time.GetUtcNow(), who, subject.Kind, subject.Hash, removed, Done: null);

    private async Task SaveAsync(
        AskedErasure erasure, ErasureSubject subject, IReadOnlyList<byte[]> marks, StorageChange? along, CancellationToken cancellationToken)
    {
        var counts = new List<(string Call, RemovedCounts Removed)>();
        foreach (var call in subject.Calls)
            counts.Add((call.CallerLeg.Value, await contents.CountAsync(call, cancellationToken)));
        foreach (var call in subject.Awaited)
            counts.Add((call.Call, await contents.CountAwaitedAsync(call.Call, cancellationToken)));
        var names = subject.Names;
        var item = EraseHandler.Work(numbers.Take() * CallRows.RowsOfACall, erasure, time.GetUtcNow());
        var known = erased.Know(marks);
        var blocking = new Blocking(marks);
        try
        {
            await history.WriteAsync([blocking]);
            var change = new Acceptance(erased, erasure, counts, marks, item, queue.Hold([item]), along);
            committer.Append(change, change.Hold);
            await change.Settled;
            change.Hold.Release();
        }
        catch
        {
            erased.Forget(known);
            // What was known before, as after a restore, is erased whatever becomes of this.
            await LiftAsync([.. blocking.Added.Intersect(known)]);
            throw;
        }

        unmatched.Remove(names);
    }

    /// <summary>The erasure was not taken in: nothing is to be refused in the history because of it.</summary>
    private async Task LiftAsync(IReadOnlyList<byte[]> marks)
    {
        try
        {
            if (marks.Count > 0)
                await history.WriteAsync([new BlocksLifted(marks)]);
        }
        catch (HistoryUnavailableException fault)
        {
            Log.NotLifted(logger, marks.Count, fault.Message);
        }
    }

    /// <summary>The newest first.</summary>
    public Task<(IReadOnlyList<AskedErasure> Items, int Total)> ListAsync(long below, int limit, CancellationToken cancellationToken) =>
        folder.Live.ReadAsync(connection => ErasureRows.List(connection, below, limit), cancellationToken);

    private sealed class Blocking(IReadOnlyList<byte[]> marks) : StorageChange
    {
        /// <summary>Those of them that did not stand in the file.</summary>
        public IReadOnlyList<byte[]> Added { get; private set; } = [];

        public override void Write(RowWriter rows) => Added = ErasedCalls.Block(rows, marks);
    }

    private sealed class Acceptance(
        ErasedCalls erased,
        AskedErasure erasure,
        IReadOnlyList<(string Call, RemovedCounts Removed)> calls,
        IReadOnlyList<byte[]> marks,
        WorkItem item,
        WorkHold hold,
        StorageChange? along) : StorageChange
    {
        public WorkHold Hold => hold;

        public override void Write(RowWriter rows)
        {
            erased.KeepKey(rows);
            ErasedCalls.Block(rows, marks);
            ErasureRows.Insert(rows, erasure);
            foreach (var (call, removed) in calls)
            {
                ErasureRows.TakeOver(rows, call);
                ErasureRows.InsertCall(rows, erasure.Number, call, removed);
            }

            WorkRows.Insert(rows, item);
            along?.Write(rows);
        }

        protected override void OnCommitted()
        {
            along?.Commit();
            hold.Release();
        }

        protected override void OnUndone()
        {
            along?.TakeBack();
            hold.Cancel();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Marks} calls and legs of an erasure that was not taken in stay blocked in the history until it is asked for "
            + "again: {Reason}")]
        public static partial void NotLifted(ILogger logger, int marks, string reason);
    }
}
