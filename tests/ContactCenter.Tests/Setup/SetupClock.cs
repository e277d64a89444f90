
namespace ContactCenter.Tests.Setup;

/// <summary>The test's clock, on which the pauses between two attempts pass at once; time-outs are longer and wait.</summary>
internal sealed class SetupClock(TestClock clock) : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <summary>How often there was a pause.</summary>
    public int Pauses { get; private set; }

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = clock.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestPause)
        {
            Pauses++;
            clock.Advance(dueTime);
        }

        return timer;
    }
}
