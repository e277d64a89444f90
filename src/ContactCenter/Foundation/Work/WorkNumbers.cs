namespace ContactCenter.Foundation.Work;

/// <summary>Gives each item a number, in the order of asking.</summary>
public sealed class WorkNumbers(long last = 0)
{
    private long _last = last;

    public long Next() => Interlocked.Increment(ref _last);
}
