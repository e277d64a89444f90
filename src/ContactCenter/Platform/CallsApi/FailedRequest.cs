using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Platform.CallsApi;

/// <summary>What is known of a request to the platform that had no answer.</summary>
internal static class FailedRequest
{
    /// <returns><c>null</c>: the exception says nothing about the request.</returns>
    public static (ApiOutcome Outcome, string Reason)? Of(Exception fault) => fault switch
    {
        OperationCanceledException => (ApiOutcome.Unknown, "timed out"),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => (ApiOutcome.RefusedForNow, $"not reached: {UnansweredRequest.Reason(fault)}"),
        HttpRequestException or IOException => (ApiOutcome.Unknown, $"broken off: {UnansweredRequest.Reason(fault)}"),
        _ => null,
    };
}
