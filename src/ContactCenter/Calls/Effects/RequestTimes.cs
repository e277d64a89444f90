using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Effects;

/// <summary>How long outcomes are waited for, and how often the platform is asked in vain.</summary>
internal static class RequestTimes
{
    /// <summary>How long events get to tell what became of a request, before the calls API is asked.</summary>
    public static readonly TimeSpan BeforeLookUp = TimeSpan.FromSeconds(0.5);

    /// <summary>A request without any answer may take effect so long after it was sent: that nothing is to be seen of it yet proves nothing.</summary>
    private static readonly TimeSpan UntilCertain = TimeSpan.FromSeconds(15);

    /// <summary>How often it is asked meanwhile: a caller who was moved is noticed before they have answered what they hear there.</summary>
    private static readonly TimeSpan BetweenLookUps = TimeSpan.FromSeconds(2);

    /// <summary>Once it is known that a request had no effect, nothing is left to wait for.</summary>
    public static readonly TimeSpan AfterLookUp = TimeSpan.FromMilliseconds(50);

    /// <summary>Look-ups that may tell nothing, some 15 seconds: by then the caller has answered the question that the request led to.</summary>
    public const int LookUpsInDoubt = 8;

    /// <summary>How often the caller's conversation is asked for in vain before a transfer is made without.</summary>
    public const int QuestionsBeforeTransfer = 3;

    /// <summary>The platform's clock and ours may differ by so much.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait before a request is sent anew that had no effect; one that was answered in vain more than once waits as any other.</summary>
    /// <param name="item">As it was when its request was looked up.</param>
    /// <returns><c>null</c>: longer with each attempt.</returns>
    public static TimeSpan? BeforeNextSend(WorkItem item) => item is { IsAnswered: true, Attempts: > 1 } ? null : AfterLookUp;

    /// <summary>When a request of which nothing is to be seen is to be looked up again.</summary>
    /// <returns><c>null</c>: it had no effect, and will have none.</returns>
    public static TimeSpan? UntilNextLookUp(WorkItem item, DateTimeOffset now)
    {
        var left = item.IsAnswered ? TimeSpan.Zero : item.SentAt + UntilCertain - now;
        if (left <= TimeSpan.Zero)
            return null;
        return left < BetweenLookUps ? left : BetweenLookUps;
    }
}
