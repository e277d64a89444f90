namespace ContactCenter.Foundation.Outgoing;

/// <summary>Says why a request got no answer, in no word of the other side: what it answers may repeat what it was sent.</summary>
public static class UnansweredRequest
{
    private const string Reference = ", see inner exception";

    /// <returns>
    /// The fault's message; where that only refers to an inner exception, as with TLS, its message too. The messages about an answer that is no HTTP quote it,
    /// so that it is only said what it is.
    /// </returns>
    public static string Reason(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (ErrorOf(fault) == HttpRequestError.InvalidResponse)
            return "its answer is no HTTP";
        return fault.InnerException is { } inner && fault.Message.IndexOf(Reference, StringComparison.Ordinal) is var end and > 0
            ? $"{fault.Message[..end]}: {Reason(inner)}"
            : fault.Message;
    }

    private static HttpRequestError? ErrorOf(Exception fault) => fault switch
    {
        HttpRequestException request => request.HttpRequestError,
        HttpIOException reading => reading.HttpRequestError,
        _ => null,
    };
}
