using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Where features tell of calls that targets are to be told of. Asking is enough: what is told is read when it is sent.</summary>
internal sealed class Deliveries(
    DeliverySettings settings,
    IDeliveryStore store,
    ICallStore calls,
    IRecordingIndex index,
    CallAnalyses analyses,
    BackgroundWork background,
    DeliveryTurn turn,
    TimeProvider time)
{
    /// <summary>So long nothing changes before a change is told.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(60);

    /// <summary>All that is made of a call is there, or will not come: each target that wants it is told once. May be repeated, also when something
    /// came late, which is a change then.</summary>
    /// <param name="call">Our id of the call.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">The work could not be saved.</exception>
    public async Task CompleteAsync(string call, CancellationToken cancellationToken)
    {
        if (settings.Targets.IsEmpty || await calls.ReadAsync(new(call)) is not { } session)
            return;
        var recordings = await index.OfCallAsync(call, cancellationToken);
        var isRecorded = RecordedBasis.IsRecorded(session, recordings);
        var wanting = settings.Targets.Where(target => target.Takes(session.Department) && (isRecorded || target.When == DeliveryWhen.All));
        await ToldAsync(call, [.. wanting], (target, newest, basis, now) => newest switch
        {
            null => New(call, target.Name, 1, now) with { Department = session.Department, Basis = basis },
            _ when RecordedBasis.IsNews(newest.Basis, basis) =>
                Changed(target, newest, now + Quiet, now) is { } changed ? changed with { Basis = basis } : null,
            _ => null,
        }, RecordedBasis.Of(recordings, await analyses.FailedAsync(call, cancellationToken)), cancellationToken);
    }

    /// <summary>A person has changed something of a call, or a step was repaired: each target that wants changes, and knows the call, is told again.</summary>
    /// <param name="call">Our id of the call.</param>
    /// <param name="due">Not before this instant; <c>null</c>: when nothing has changed for <see cref="Quiet"/>.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <inheritdoc cref="CompleteAsync" path="/exception"/>
    public async Task CallChangedAsync(string call, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        if (settings.Targets.IsEmpty || await calls.ReadAsync(new(call)) is not { } session)
            return;
        await ToldAsync(
            call,
            [.. settings.Targets.Where(target => target.Takes(session.Department))],
            (target, newest, _, now) => newest is null ? null : Changed(target, newest, due ?? now + Quiet, now),
            basis: "",
            cancellationToken);
    }

    /// <summary>A delivery of the next state of a call, though nothing has changed. Whoever calls it runs alone.</summary>
    /// <param name="newest">That with the highest revision of its call and target.</param>
    /// <inheritdoc cref="CompleteAsync" path="/exception"/>
    public async Task<StoredDelivery> AddAgainAsync(StoredDelivery newest)
    {
        var again = await NumberedAsync(Next(newest, time.GetUtcNow(), time.GetUtcNow()));
        await AddAsync([again]);
        return again;
    }

    /// <summary>Has a delivery tried that is open and has no work.</summary>
    /// <exception cref="StorageUnavailableException">The work could not be saved.</exception>
    public ValueTask AddWorkAsync(IEnumerable<StoredDelivery> deliveries) =>
        background.AddAsync([.. deliveries.Select(delivery => DeliveryWork.Of(background, delivery))]);

    /// <param name="judge">What is to be kept of a target: a new delivery, the newest changed, or nothing.</param>
    private Task<bool> ToldAsync(
        string call,
        IReadOnlyList<DeliveryTarget> targets,
        Func<DeliveryTarget, StoredDelivery?, string, DateTimeOffset, StoredDelivery?> judge,
        string basis,
        CancellationToken cancellationToken) => turn.AloneAsync(
        async () =>
        {
            if (targets.Count == 0)
                return false;
            var known = await store.OfCallAsync(call, cancellationToken);
            var added = new List<StoredDelivery>();
            foreach (var target in targets)
            {
                var newest = known.LastOrDefault(delivery => string.Equals(delivery.Target, target.Name, StringComparison.OrdinalIgnoreCase));
                if (judge(target, newest, basis, time.GetUtcNow()) is not { } judged)
                    continue;
                if (judged.Number == newest?.Number)
                    await store.UpdateAsync(judged);
                else
                    added.Add(await NumberedAsync(judged));
            }

            await AddAsync(added);
            return true;
        },
        cancellationToken);

    private async Task AddAsync(List<StoredDelivery> added)
    {
        if (added.Count == 0)
            return;
        // The rows first: work without a row is dropped, and a row without work is found again.
        await store.AddAsync(added);
        await AddWorkAsync(added);
    }

    /// <summary>One that was never sent is made anew when it is.</summary>
    /// <returns><c>null</c>: the target does not want changes.</returns>
    private static StoredDelivery? Changed(DeliveryTarget target, StoredDelivery newest, DateTimeOffset due, DateTimeOffset now)
    {
        if (newest.State == DeliveryState.Waiting)
            return newest with { MadeAt = now, NextAt = due };
        return target.Updates ? Next(newest, due, now) : null;
    }

    private static StoredDelivery Next(StoredDelivery newest, DateTimeOffset due, DateTimeOffset now) =>
        New(newest.Call, newest.Target, newest.Revision + 1, due) with
        {
            Department = newest.Department,
            Basis = RecordedBasis.Untold(newest.Basis),
            MadeAt = now,
        };

    /// <summary>Without its number, which is taken when it is added.</summary>
    private static StoredDelivery New(string call, string target, int revision, DateTimeOffset due) =>
        new(Number: 0, call, target, revision) { MadeAt = due, NextAt = due };

    private async Task<StoredDelivery> NumberedAsync(StoredDelivery delivery) => delivery with { Number = await store.TakeNumberAsync() };
}
