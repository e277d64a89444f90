using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.Load;

/// <summary>
/// Webhooks for a server with many live calls, a quarter each: a status and a key press for calls chosen at random, a new
/// call, and the end of one begun shortly before, so that the number of live calls stays.
/// </summary>
internal static class LiveCallRequests
{
    /// <summary>So many new calls back lies the one that ends: more than are under way at once.</summary>
    private const int EndsAfter = 256;

    /// <summary>A key that repeats the menu, so that the call stays where it is.</summary>
    private const string Repeat = "*";

    /// <param name="live">How many calls, the first of the seed, are live.</param>
    /// <param name="count">How many webhooks, a multiple of four.</param>
    public static byte[][] Make(int seed, int live, int newSeed, int count, DateTimeOffset now)
    {
        var requests = new byte[count][];
        Parallel.For(0, count / 4, index =>
        {
            var chance = new Random(HashCode.Combine(newSeed, index));
            // Distinct times make distinct deliveries.
            var at = now + TimeSpan.FromMilliseconds(index);
            requests[4 * index] = Post(SignedRequest.EventPath, WebhookBodies.CallerStatus(SampleCall.Of(seed, chance.Next(live)), "answered", at));
            requests[(4 * index) + 1] = Post(SignedRequest.InputPath, WebhookBodies.Keys(SampleCall.Of(seed, chance.Next(live)), Repeat, at));
            requests[(4 * index) + 2] = AnswerRequests.Make(SampleCall.Of(newSeed, index), now);
            requests[(4 * index) + 3] = index >= EndsAfter
                ? Post(SignedRequest.EventPath, WebhookBodies.CallerStatus(SampleCall.Of(newSeed, index - EndsAfter), "completed", at))
                : Post(SignedRequest.EventPath, WebhookBodies.CallerStatus(SampleCall.Of(seed, index % live), "ringing", at));
        });
        return requests;

        byte[] Post(string path, byte[] body) => SignedRequest.Post(path, body, now);
    }
}
