namespace ContactCenter.AfterCall.Holds;

/// <summary>Somebody says that nothing of a call may go, whatever its age and whoever asks for its erasure.</summary>
/// <param name="Call">The id of the call.</param>
/// <param name="Reason">Why, in people's words.</param>
/// <param name="Until">From then on it holds no more; <c>null</c>: until it is lifted.</param>
/// <param name="By">The name of the person or key that said so.</param>
/// <param name="At">When they did.</param>
internal sealed record Hold(string Call, string Reason, DateTimeOffset? Until, string By, DateTimeOffset At)
{
    public const int LongestReason = 1_000;

    public bool IsInForce(DateTimeOffset now) => Until is not { } until || now < until;
}
