using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.Load;

/// <summary>Answer webhooks of distinct calls, all made before the clock starts.</summary>
internal static class AnswerRequests
{
    public static byte[][] Make(int seed, int count, DateTimeOffset issuedAt)
    {
        var requests = new byte[count][];
        Parallel.For(0, count, index => requests[index] = Make(SampleCall.Of(seed, index), issuedAt));
        return requests;
    }

    public static byte[] Make(in SampleCall call, DateTimeOffset issuedAt) =>
        SignedRequest.Post(SignedRequest.AnswerPath, WebhookBodies.Answer(call), issuedAt);
}
