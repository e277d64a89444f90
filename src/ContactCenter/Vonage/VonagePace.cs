namespace ContactCenter.Vonage;

/// <summary>Asks many questions in a row without being refused for it.</summary>
/// <param name="requestsPerSecond">The account's limit; a part of it is left to the calls at hand.</param>
/// <param name="time">The clock.</param>
public sealed class VonagePace(int requestsPerSecond, TimeProvider time)
{
    private const int MostTries = 4;
    private const double OurPart = 0.7;

    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _gap = TimeSpan.FromSeconds(1 / (requestsPerSecond * OurPart));
    private DateTimeOffset _next;

    /// <summary>Asks when it may, and again a few times when the platform is busy or did not answer.</summary>
    public async Task<ApiReply<T>> AskAsync<T>(Func<Task<ApiReply<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        for (var tries = 1; ; tries++)
        {
            var wait = _next - time.GetUtcNow();
            // A clock that was set back must not hold us up until it gets there again.
            if (wait > TimeSpan.Zero && wait <= _gap + AfterRefusal)
                await Task.Delay(wait, time, cancellationToken);
            _next = time.GetUtcNow() + _gap;
            var reply = await ask();
            if (reply.Outcome is not (ApiOutcome.RefusedForNow or ApiOutcome.Unknown) || tries == MostTries)
                return reply;
            _next += AfterRefusal;
        }
    }
}
