using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>A recording as it is from now on, and the work that is to be done for it then; nothing, if its call is erased by now.</summary>
internal sealed class RecordingChange(IRecordingIndex index, Recording recording, BackgroundWork background, params WorkItem[] further) : StorageChange
{
    private bool _isErased;
    private bool _isOther;
    private int _replaced;

    /// <summary>
    /// The recording as it was when what leads to this change was begun: if its state, its key or its call is another by now, the change is not made;
    /// <c>null</c>: it is made whatever the recording is.
    /// </summary>
    public Recording? Before { get; init; }

    /// <summary>The work that is to be done if the change is not made because the recording is another by now.</summary>
    public IReadOnlyList<WorkItem> Otherwise { get; init; } = [];

    /// <summary>
    /// Where that is forgotten which was given up and which the work that is to be done takes the place of; <c>null</c>: there is no such thing.
    /// </summary>
    public IDeadLetters? InPlaceOf { get; init; }

    /// <summary>Whether nothing of it is written because its call is erased by now; asked behind <see cref="Write"/>.</summary>
    public bool IsErased => _isErased;

    /// <summary>Whether the recording is written; asked behind <see cref="Write"/>.</summary>
    public bool IsWritten => !_isErased && !_isOther;

    /// <summary>Whether the change was made, once it is durable.</summary>
    public bool IsMade { get; private set; }

    public override void Write(RowWriter rows)
    {
        _isErased = !index.MayWrite(rows, recording.Call);
        if (_isErased)
            return;
        _isOther = Before is not null && !index.IsStill(rows, Before);
        if (!_isOther)
            RecordingRows.Put(rows, recording);
        foreach (var item in _isOther ? Otherwise : further)
            WorkRows.Insert(rows, item);
        if (!_isOther && InPlaceOf is not null)
            _replaced = further.Sum(item => WorkRows.DeleteDead(rows, item));
    }

    protected override void OnCommitted()
    {
        if (_isErased)
            return;
        IsMade = !_isOther && index.Saved(recording, Before);
        if (IsMade)
            InPlaceOf?.Replaced(further, _replaced);
        var added = IsMade ? further : Otherwise;
        if (added.Count > 0)
            background.Committed(added);
    }
}
