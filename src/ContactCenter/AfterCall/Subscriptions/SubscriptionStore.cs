using System.Collections.Immutable;
using ContactCenter.Access.Audit;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>All subscriptions: in memory, and as rows. A change is one commit with its line in the audit, and is judged by the state that it changes.</summary>
internal sealed class SubscriptionStore(ICommitter committer, AuditLog audit, IEnumerable<Subscription> found)
{
    private readonly Lock _gate = new();
    private volatile ImmutableSortedDictionary<long, Subscription> _all = found.ToImmutableSortedDictionary(each => each.Number, each => each);

    /// <summary>The oldest first.</summary>
    public IReadOnlyCollection<Subscription> All => [.. _all.Values];

    /// <returns><c>null</c>: there is none, or none any more.</returns>
    public Subscription? Find(long number) => _all.GetValueOrDefault(number);

    /// <summary>Whether anybody is told of such events.</summary>
    public bool IsWanted(string type) => _all.Values.Any(each => each.Wants(type));

    /// <summary>Adds one, unless the rule refuses it.</summary>
    /// <param name="added">The new one.</param>
    /// <param name="line">For the audit.</param>
    /// <param name="most">So many there may be.</param>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<bool> AddAsync(Subscription added, AuditLine line, int most)
    {
        Change change;
        lock (_gate)
        {
            if (_all.Count >= most)
                return false;
            change = Appended(added.Number, added, line);
        }

        await change.Durable;
        return true;
    }

    /// <summary>Changes one.</summary>
    /// <param name="number">Its id.</param>
    /// <param name="next">Gives it as it is to be, or as it is: then nothing is saved. Runs under a lock.</param>
    /// <param name="line">For the audit, of the one as it is to be; <c>null</c>: it does not tell of that.</param>
    /// <returns>It as it is from now on; <c>null</c>: there is none.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<Subscription?> ChangeAsync(long number, Func<Subscription, Subscription> next, Func<Subscription, AuditLine>? line = null)
    {
        Subscription changed;
        Change change;
        lock (_gate)
        {
            if (Find(number) is not { } current)
                return null;
            changed = next(current);
            if (changed == current)
                return current;
            change = Appended(number, changed, line?.Invoke(changed));
        }

        await change.Durable;
        return changed;
    }

    /// <returns>Whether there was one.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<bool> RemoveAsync(long number, AuditLine line)
    {
        Change change;
        lock (_gate)
        {
            if (Find(number) is null)
                return false;
            change = Appended(number, changed: null, line);
        }

        await change.Durable;
        return true;
    }

    private Change Appended(long number, Subscription? changed, AuditLine? line)
    {
        var change = new Change(this, _all, number, changed, line is null ? null : audit.Along(line));
        committer.Append(change);
        _all = changed is null ? _all.Remove(number) : _all.SetItem(number, changed);
        return change;
    }

    private sealed class Change(
        SubscriptionStore store, ImmutableSortedDictionary<long, Subscription> before, long number, Subscription? changed, StorageChange? line) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            if (changed is null)
                SubscriptionRows.Remove(rows, number);
            else
                SubscriptionRows.Put(rows, changed);
            line?.Write(rows);
        }

        protected override void OnCommitted() => line?.Commit();

        protected override void OnUndone()
        {
            lock (store._gate)
                store._all = before;
        }
    }
}
