namespace ContactCenter.Calls.Effects;

/// <summary>How long outcomes are waited for, and how often the platform is asked in vain.</summary>
internal static class RequestTimes
{
    /// <summary>How long events get to tell what became of a request, before the calls API is asked.</summary>
    public static readonly TimeSpan BeforeLookUp = TimeSpan.FromSeconds(0.5);

    /// <summary>Once it is known that a request had no effect, nothing is left to wait for.</summary>
    public static readonly TimeSpan AfterLookUp = TimeSpan.FromMilliseconds(50);

    /// <summary>Look-ups that may tell nothing, some 15 seconds: by then the caller has answered the question that the request led to.</summary>
    public const int LookUpsInDoubt = 8;

    /// <summary>How often the caller's conversation is asked for in vain before a transfer is made without.</summary>
    public const int QuestionsBeforeTransfer = 3;

    /// <summary>The platform's clock and ours may differ by so much.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);
}
