namespace ContactCenter.Load.World;

/// <summary>One attempt of the platform to deliver a webhook, as it was seen on the wire.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Route">The last part of the path: <c>answer</c>, <c>event</c>, <c>input</c>…; of a fallback, that of the request that had failed.</param>
/// <param name="IsFallback">Whether it went to the fallback address.</param>
/// <param name="Leg">The leg that it told of.</param>
/// <param name="Digits">The keys that it told of.</param>
/// <param name="Status">The status of the answer; <c>null</c>: there was none.</param>
/// <param name="Answer">The body of the answer, for requests that ask for an NCCO.</param>
public sealed record WebhookAttempt(DateTimeOffset At, string Route, bool IsFallback, string? Leg, string? Digits, int? Status, string Answer)
{
    /// <summary>How long the server took to answer, or the platform to give up.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Whether the server has taken it.</summary>
    public bool IsTaken => Status is >= 200 and <= 299;
}
