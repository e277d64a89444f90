namespace ContactCenter.Foundation.Work;

/// <summary>How an attempt ended.</summary>
public abstract record WorkResult
{
    private WorkResult()
    {
    }

    public sealed record Done : WorkResult
    {
        public static readonly Done Instance = new();
    }

    /// <summary>Nothing was sent because nobody wants it any more.</summary>
    public sealed record Dropped : WorkResult
    {
        public static readonly Dropped Instance = new();
    }

    /// <summary>To be tried again after <paramref name="Delay"/>.</summary>
    public sealed record Again(WorkStage Stage, TimeSpan Delay, string Error) : WorkResult
    {
        /// <summary>Whether it was no attempt: what was in the way is ours, not the platform's.</summary>
        public bool IsFree { get; init; }
    }

    /// <summary>Broken off because the process ends; it goes on after the next start.</summary>
    public sealed record Interrupted : WorkResult
    {
        public static readonly Interrupted Instance = new();
    }

    /// <summary>Not to be tried again.</summary>
    public sealed record Dead(string Error) : WorkResult;
}
