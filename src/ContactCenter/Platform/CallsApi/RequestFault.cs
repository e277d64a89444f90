namespace ContactCenter.Platform.CallsApi;

/// <summary>Says why a request got no answer.</summary>
internal static class RequestFault
{
    private const string Reference = ", see inner exception";

    /// <returns>The fault's message; where that only refers to an inner exception, as with TLS, its message too.</returns>
    public static string Reason(Exception fault) =>
        fault.InnerException is { } inner && fault.Message.IndexOf(Reference, StringComparison.Ordinal) is var end and > 0
            ? $"{fault.Message[..end]}: {Reason(inner)}"
            : fault.Message;
}
