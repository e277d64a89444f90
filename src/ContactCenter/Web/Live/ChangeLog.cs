using System.Collections.Immutable;
using System.Globalization;

namespace ContactCenter.Web.Live;

/// <summary>
/// The newest change of each record, in order. A reader is a position in it: what comes behind is what the reader has missed, once for each
/// record, however slow the reader is. Not thread-safe.
/// </summary>
/// <param name="mark">Tells the positions of this process from those of others.</param>
/// <param name="most">Changes that are kept.</param>
internal sealed class ChangeLog(string mark, int most)
{
    private readonly LinkedList<LiveChange> _changes = [];
    private readonly Dictionary<(string Topic, string Key), LinkedListNode<LiveChange>> _newest = [];
    private long _forgotten;

    /// <summary>The position of a reader who has missed nothing.</summary>
    public long Head { get; private set; }

    /// <summary>The position as readers are told it.</summary>
    public string IdOf(long position) => string.Create(CultureInfo.InvariantCulture, $"{mark}.{position}");

    /// <returns><c>null</c>: it is not a position of this process.</returns>
    public long? PositionOf(string? id)
    {
        var dot = id?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !id.AsSpan(0, dot).SequenceEqual(mark))
            return null;
        return long.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;
    }

    /// <summary>Takes a change in; an older one of the same record goes.</summary>
    /// <param name="record"><c>null</c>: it is gone.</param>
    /// <param name="departments">All that it has been shown under; <c>null</c>: the topic knows none.</param>
    public void Append(string topic, string key, long rev, DateTimeOffset at, LiveRecord? record, ImmutableArray<string>? departments = null)
    {
        var change = new LiveChange(IdOf(++Head), Head, topic, key, rev, at) { Record = record, Departments = departments };
        if (_newest.Remove((topic, key), out var older))
            _changes.Remove(older);
        _newest[(topic, key)] = _changes.AddLast(change);
        if (_changes.Count > most)
            ForgetOldest();
    }

    /// <summary>A position that no reader has had so far.</summary>
    public long Skip() => ++Head;

    /// <summary>Whether what comes behind that position is all that its reader has missed.</summary>
    public bool Knows(long position) => position >= _forgotten && position <= Head;

    public IEnumerable<LiveChange> Since(long position)
    {
        var first = _changes.Last;
        while (first?.Previous is { } before && before.Value.Number > position)
            first = before;
        for (var change = first; change is not null; change = change.Next)
        {
            if (change.Value.Number > position)
                yield return change.Value;
        }
    }

    /// <summary>Forgets what is older.</summary>
    public void Forget(DateTimeOffset than)
    {
        while (_changes.First is { } oldest && oldest.Value.At < than)
            ForgetOldest();
    }

    /// <summary>Forgets all, and that changes from now on follow on what was before.</summary>
    public void Clear()
    {
        _changes.Clear();
        _newest.Clear();
        _forgotten = ++Head;
    }

    private void ForgetOldest()
    {
        var oldest = _changes.First!.Value;
        _changes.RemoveFirst();
        _newest.Remove((oldest.Topic, oldest.Key));
        _forgotten = oldest.Number;
    }
}
