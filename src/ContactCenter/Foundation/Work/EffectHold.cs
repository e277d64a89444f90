namespace ContactCenter.Foundation.Work;

/// <summary>Effects that are safe but must not start yet.</summary>
public readonly struct EffectHold(EffectOutbox outbox, IReadOnlyList<WorkItem> items)
{
    /// <summary>Lets them start.</summary>
    public void Release()
    {
        if (items is not null)
            outbox.Release(items);
    }
}
