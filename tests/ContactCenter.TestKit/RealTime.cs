namespace ContactCenter.TestKit;

/// <summary>How long tests wait for what other threads and processes do.</summary>
public static class RealTime
{
    /// <summary>After it something has gone wrong. It says nothing of how fast a program is to be: a busy machine is slow, not wrong.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
}
