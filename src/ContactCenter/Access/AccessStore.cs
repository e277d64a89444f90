using ContactCenter.Access.Audit;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access;

/// <summary>
/// People, sessions and keys: all of them in memory, and as rows. A change is one commit with its line in the audit, and is judged by the
/// state that it changes: two changes at once cannot both remove the last of two admins.
/// </summary>
internal sealed class AccessStore(ICommitter committer, IAuditTrail trail, AccessState found)
{
    private readonly IAuditTrail _trail = trail;
    private readonly Lock _gate = new();
    private volatile AccessState _state = found;

    public AccessState State => _state;

    /// <summary>The state is another. Called outside all locks, before the change is durable.</summary>
    public Action OnChanged { get; set; } = static () => { };

    /// <summary>Changes the state; completes when that is durable.</summary>
    /// <param name="change">Judges the state of the draft and changes it, or leaves it as it is. Runs under a lock: nothing may be waited for.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved, and nothing was changed.</exception>
    public async Task<T> ChangeAsync<T>(Func<AccessDraft, T> change)
    {
        Change pending;
        T result;
        lock (_gate)
        {
            var draft = new AccessDraft(_state);
            result = change(draft);
            if (draft.IsEmpty)
                return result;
            pending = new(this, _state, draft);
            committer.Append(pending);
            _state = draft.State;
        }

        OnChanged();
        await pending.Durable;
        return result;
    }

    private sealed class Change(AccessStore store, AccessState before, AccessDraft draft) : StorageChange
    {
        public override void Write(RowWriter rows) => draft.Write(rows);

        protected override void OnCommitted()
        {
            foreach (var line in draft.Lines)
                store._trail.Saved(line);
        }

        protected override void OnUndone()
        {
            lock (store._gate)
                store._state = before;
        }
    }
}
