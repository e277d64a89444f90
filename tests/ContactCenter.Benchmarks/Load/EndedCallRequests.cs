using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.Load;

/// <summary>Calls that begin and end: each answer webhook is followed, some calls later, by the end of its caller's leg.</summary>
internal static class EndedCallRequests
{
    /// <summary>So many calls later a call ends: more than are under way at once.</summary>
    private const int EndsAfter = 256;

    /// <param name="from">The first of the seed's calls.</param>
    public static byte[][] Make(int seed, int from, int count, DateTimeOffset now)
    {
        var requests = new byte[2 * count][];
        var distance = Math.Min(EndsAfter, count);
        Parallel.For(0, count + distance, turn =>
        {
            if (turn < count)
                requests[BeginAt(turn)] = AnswerRequests.Make(SampleCall.Of(seed, from + turn), now);
            if (turn >= distance)
            {
                var body = WebhookBodies.CallerStatus(SampleCall.Of(seed, from + turn - distance), "completed", now);
                requests[EndAt(turn)] = SignedRequest.Post(SignedRequest.EventPath, body, now);
            }
        });
        return requests;

        // First only begins, then a begin and an end in turns, at last only ends.
        int BeginAt(int turn) => turn < distance ? turn : distance + (2 * (turn - distance));

        int EndAt(int turn) => turn < count ? BeginAt(turn) + 1 : count + turn - distance;
    }
}
