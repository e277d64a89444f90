using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>How long to wait for somebody who has no time: five seconds at first, doubling to five minutes, or as long as they ask for.</summary>
internal static class ProviderWait
{
    /// <summary>Ten minutes in all, then the next one is asked.</summary>
    public const int MostAttempts = 8;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="fault">What they said.</param>
    /// <param name="attempt">Which attempt it was, from 1.</param>
    public static TimeSpan Of(ProviderException fault, int attempt)
    {
        var wait = fault.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked : First * Math.Pow(2, attempt - 1);
        return wait < Longest ? wait : Longest;
    }
}
