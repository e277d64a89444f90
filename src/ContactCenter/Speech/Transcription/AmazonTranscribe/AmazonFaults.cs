using System.Net;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>What a refusal means, by its code: the same code comes with different statuses.</summary>
internal static class AmazonFaults
{
    /// <summary>Amazon has no time, or keys or clock are off for a while: later it may be taken.</summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "ThrottlingException", "Throttling", "TooManyRequestsException", "RequestLimitExceeded", "ProvisionedThroughputExceededException",
        "RequestThrottled", "RequestThrottledException", "ThrottledException", "BandwidthLimitExceeded", "SlowDown", "LimitExceededException",
        "PriorRequestNotComplete", "RequestTimeout", "RequestTimeoutException", "InternalServerException", "InternalFailure",
        "InternalFailureException", "InternalError", "ServiceUnavailable", "ServiceUnavailableException",
        "ExpiredToken", "ExpiredTokenException", "RequestExpired", "RequestTimeTooSkewed",
    };

    /// <param name="server">How messages name who refuses.</param>
    public static TranscriptionException Of(AmazonReply reply, string server)
    {
        var error = AmazonError.Read(reply.Body);
        var isPassing = reply.Status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError || Passing.Contains(error.Code ?? "");
        var said = error.Message is { Length: > 0 } message ? $": {message}" : ".";
        return new(
            isPassing ? TranscriptionFault.Unavailable : TranscriptionFault.Refused,
            $"{server} {(isPassing ? "has no time now" : "refuses")} ({error.Code ?? $"{(int)reply.Status}"}){said}")
        {
            Code = error.Code,
            RetryAfter = reply.RetryAfter,
        };
    }
}
