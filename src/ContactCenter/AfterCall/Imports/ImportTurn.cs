using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Imports;

/// <summary>What one turn of a back-fill has taken: noted in one commit at its end.</summary>
/// <param name="import">As it was before.</param>
/// <param name="atWork">Recordings of back-fills for which something is being done or could be, without those in writing.</param>
/// <param name="inWriting">Those in writing: they are soon through, and only the number of all that is pending bounds them.</param>
internal sealed class ImportTurn(Import import, int atWork, int inWriting)
{
    /// <summary>What is newer waits for no more recordings of back-fills than these.</summary>
    private const int MostAtWork = 4;

    /// <summary>With those that wait for something else, a transcriber for example.</summary>
    private const int MostPending = 100;

    /// <summary>Then others have their turn, and what was done is made durable.</summary>
    private const int MostTaken = 50;

    private readonly List<Func<Import, Import>> _changes = [];
    private int _atWork = atWork;
    private int _inWriting = inWriting;
    private int _pending = import.Pending.Length;
    private bool _isAtEnd;

    /// <summary>Why nothing more can be read; <c>null</c>: it can.</summary>
    public ImportException? Fault { get; private set; }

    /// <summary>Whether something must come to its end before the next is taken.</summary>
    public bool IsFull => _atWork >= MostAtWork || _pending >= MostPending;

    /// <summary>Whether that is soon over, because conversations in writing are among what is under way, and few sounds.</summary>
    public bool IsSoonFree => _inWriting > 0 && _atWork < MostAtWork;

    /// <summary>Whether nothing more is taken in this turn.</summary>
    public bool IsOver => IsFull || _isAtEnd || Fault is not null || _changes.Count >= MostTaken;

    /// <summary>The next has come in, or is on its way; <c>null</c>: its call was erased.</summary>
    public void Take(ImportItem item, Recording? recording)
    {
        if (ImportProgress.IsOnItsWay(recording))
        {
            _pending++;
            if (recording.IsInWriting)
                _inWriting++;
            else
                _atWork++;
        }

        Note(item, current => ImportProgress.Count(current, item.Name, recording));
    }

    /// <summary>The next cannot be brought in.</summary>
    public void Fail(ImportItem item, string reason) => Note(item, current => current.WithFailure(item.Name, reason));

    /// <summary>The next cannot be read.</summary>
    public void Halt(ImportException fault) => Fault = fault;

    /// <summary>That was all.</summary>
    public void End()
    {
        _isAtEnd = true;
        _changes.Add(current => current with { IsRead = true });
    }

    /// <summary>The back-fill with all of this.</summary>
    /// <param name="current">As it is by now: people may have paused or stopped it meanwhile.</param>
    public Import Apply(Import current) => _changes.Aggregate(current, (each, change) => change(each));

    private void Note(ImportItem item, Func<Import, Import> change) => _changes.Add(current => change(current.WithFound()) with { Position = item.Position });
}
