namespace ContactCenter.Audio.Tests.World;

/// <summary>The machine's clock, but that one wait is over when something has happened, however slow the machine is.</summary>
/// <param name="wait">How long the wait is said to be.</param>
/// <param name="isOver">Whether it has happened.</param>
internal sealed class WaitingClock(TimeSpan wait, Func<bool> isOver) : TimeProvider
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        return dueTime == wait ? base.CreateTimer(Look, null, Often, Often) : base.CreateTimer(callback, state, dueTime, period);

        void Look(object? nothing)
        {
            if (isOver())
                callback(state);
        }
    }
}
