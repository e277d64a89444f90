namespace ContactCenter.Foundation.Work;

/// <summary>What an item asks of a budget.</summary>
/// <param name="Limit">Which limit it counts against; the budget's own numbering.</param>
/// <param name="Priority">1 is served first.</param>
public readonly record struct WorkPermit(int Limit, int Priority)
{
    /// <summary>Whether all who wait for such a permit of that priority start with the first that is given: they ask the same question together.</summary>
    public bool IsShared { get; init; }
}

/// <summary>Hands out permits by priority, as a limit of so many a second allows.</summary>
public interface IWorkBudget
{
    /// <summary>Since when the one who waits longest has been waiting; <c>null</c>: nobody waits.</summary>
    DateTimeOffset? WaitingSince { get; }

    /// <summary>Whether the other side answers nothing at present, which has been told: not each failure is worth a line.</summary>
    bool IsOutage { get; }

    /// <summary>Asks for a permit.</summary>
    /// <param name="since">Since when the item has been due; <c>null</c>: nothing is late because of it.</param>
    /// <param name="start">Called with the instant once the permit is there; whether it is used, else it is given back.</param>
    void Request(WorkPermit permit, DateTimeOffset? since, Func<DateTimeOffset, bool> start);

    /// <summary>Nothing was sent after all: the permit of that instant does not count.</summary>
    void GiveBack(WorkPermit permit, DateTimeOffset takenAt);
}
