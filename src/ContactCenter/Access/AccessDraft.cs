using ContactCenter.Access.Audit;
using ContactCenter.Access.Keys;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access;

/// <summary>A change of people, sessions and keys while it is made: the state as it will be, and the rows that make it so.</summary>
internal sealed class AccessDraft(AccessState state)
{
    private readonly List<Action<RowWriter>> _writes = [];
    private readonly List<AuditLine> _lines = [];

    public AccessState State { get; private set; } = state;

    /// <summary>What the audit will tell of it.</summary>
    public IReadOnlyList<AuditLine> Lines => _lines;

    public bool IsEmpty => _writes.Count == 0;

    public void Put(User user)
    {
        State = State with { Users = State.Users.SetItem(user.Number, user) };
        _writes.Add(rows => AccessRows.Put(rows, user));
    }

    public void Remove(User user)
    {
        State = State with { Users = State.Users.Remove(user.Number) };
        _writes.Add(rows => AccessRows.RemoveUser(rows, user.Number));
    }

    public void Put(Session session)
    {
        State = State with { Sessions = State.Sessions.SetItem(session.Hash, session) };
        _writes.Add(rows => AccessRows.Put(rows, session));
    }

    public void Remove(Session session)
    {
        State = State with { Sessions = State.Sessions.Remove(session.Hash) };
        _writes.Add(rows => AccessRows.RemoveSession(rows, session.Number));
    }

    /// <param name="user">Whose sessions end.</param>
    /// <param name="except">The hash of one that goes on; <c>null</c>: all end.</param>
    public void EndSessionsOf(long user, string? except)
    {
        foreach (var session in State.Sessions.Values.Where(session => session.User == user && session.Hash != except).ToList())
            Remove(session);
    }

    public void Put(IssuedKey key)
    {
        State = State with { Keys = State.Keys.SetItem(key.Hash, key) };
        _writes.Add(rows => AccessRows.Put(rows, key));
    }

    public void Remove(IssuedKey key)
    {
        State = State with { Keys = State.Keys.Remove(key.Hash) };
        _writes.Add(rows => AccessRows.RemoveKey(rows, key.Number));
    }

    public void Tell(AuditLine line)
    {
        _lines.Add(line);
        _writes.Add(rows => AuditRows.Add(rows, line));
    }

    public void Write(RowWriter rows) => _writes.ForEach(write => write(rows));
}
