namespace ContactCenter.Benchmarks.Recordings;

/// <summary>Processor time of the two processes, and the most memory that each has held.</summary>
internal readonly record struct Spent(TimeSpan Server, TimeSpan Transcriber, long ServerPeak, long TranscriberPeak)
{
    /// <summary>The time between two looks; the memory until the second.</summary>
    public static Spent operator -(Spent later, Spent earlier) =>
        later with { Server = later.Server - earlier.Server, Transcriber = later.Transcriber - earlier.Transcriber };
}
