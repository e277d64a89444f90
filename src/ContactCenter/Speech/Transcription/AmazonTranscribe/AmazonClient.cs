using System.Globalization;
using System.Net;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Sends signed requests to Amazon, once each: the work that they are for is what tries again.</summary>
internal sealed class AmazonClient(HttpClient http, AwsCredentials credentials, string region, TimeProvider time)
{
    /// <summary>Four hours of speech with the times of all words have less.</summary>
    private const int LongestAnswer = 64 << 20;

    /// <param name="server">How messages name who is asked.</param>
    /// <param name="service">As signatures name it.</param>
    /// <param name="request">Without date and signature.</param>
    /// <param name="payloadHash">As <see cref="AwsSignature.Sign"/> wants it.</param>
    /// <param name="longest">How long it may take.</param>
    /// <exception cref="TranscriptionException">There is no answer.</exception>
    public async Task<AmazonReply> SendAsync(
        string server, string service, HttpRequestMessage request, string payloadHash, TimeSpan longest, CancellationToken cancellationToken)
    {
        AwsSignature.Sign(request, payloadHash, service, region, await credentials.FindAsync(cancellationToken), time.GetUtcNow());
        using var limit = new CancellationTokenSource(longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var (body, isWhole) = await BoundedBody.ReadAsync(response.Content, LongestAnswer, both.Token);
            return isWhole
                ? new(response.StatusCode, body, RetryAfterOf(response))
                : throw new TranscriptionException(TranscriptionFault.Failed, $"{server} answered more than {LongestAnswer >> 20} MB.");
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TranscriptionException(
                TranscriptionFault.Unavailable, FormattableString.Invariant($"{server} did not answer within {longest.TotalSeconds:0} s."), fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new TranscriptionException(TranscriptionFault.Unavailable, $"{server} cannot be reached: {UnansweredRequest.Reason(fault)}", fault);
        }
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-amz-retry-after", out var values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}

/// <summary>What was answered.</summary>
/// <param name="RetryAfter">It asks to be left alone for so long; <c>null</c>: it does not say.</param>
internal readonly record struct AmazonReply(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter)
{
    public bool IsGood => (int)Status is >= 200 and < 300;
}
