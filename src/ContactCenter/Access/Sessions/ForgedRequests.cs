using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Access.Sessions;

/// <summary>
/// Tells whether a request that changes something may be one that another site had the browser send. Programs prove themselves by a key,
/// which no browser sends by itself; all others need a header that another site cannot set, and must come from the console's own pages.
/// </summary>
internal static class ForgedRequests
{
    public const string ConsoleHeader = "X-Console";

    private const string Site = "Sec-Fetch-Site";

    /// <returns>What is missing; <c>null</c>: nothing.</returns>
    public static string? Fault(HttpRequest request, ConsoleAddress console)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.ContainsKey(ApiKeyAuthentication.Header))
            return null;
        if (request.Headers[ConsoleHeader] != "1")
            return $"The header {ConsoleHeader}: 1 is needed.";
        if (!HasPlainBody(request))
            return "The body must be JSON, or there must be none.";
        return IsFromConsole(request, console) ? null : "The request does not come from the console's own pages.";
    }

    private static bool HasPlainBody(HttpRequest request)
    {
        if (request.ContentType is null)
            return request.ContentLength is null or 0 && !request.Headers.ContainsKey(HeaderNames.TransferEncoding);
        return request.HasJsonContentType() || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "multipart/form-data");
    }

    private static bool IsFromConsole(HttpRequest request, ConsoleAddress console)
    {
        if (request.Headers.TryGetValue(Site, out var site))
            return site == "same-origin";
        if (!Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin))
            return false;
        var isConsole = origin.Scheme == console.Url.Scheme && string.Equals(origin.Authority, console.Url.Authority, StringComparison.OrdinalIgnoreCase);
        var isThisMachine = ConsoleAddress.IsLoopback(request.Host) && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return isConsole || isThisMachine;
    }
}
