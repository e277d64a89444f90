namespace ContactCenter.Calls;

/// <param name="LiveCalls">Above so many a new caller hears that all lines are busy.</param>
public sealed record CallLimits(int LiveCalls)
{
    /// <summary>With so many webhooks under way at once a new caller hears that all lines are busy; with four times as many nothing is taken in.</summary>
    public int Webhooks { get; init; } = 2_000;

    /// <summary>When nothing was heard of a call's legs for so long, the platform is asked how they are: what it had told may have been lost.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When a request to the platform has been due for longer than this, the process is not ready.</summary>
    public TimeSpan OutboxLag { get; init; } = TimeSpan.FromSeconds(30);
}
