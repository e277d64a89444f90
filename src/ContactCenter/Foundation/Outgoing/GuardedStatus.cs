using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>How a request was answered, without anything that the answer says.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RetryAfter">How long the server wants not to be asked, a day at most; <c>null</c>: it did not say.</param>
/// <param name="RequestId">By which the server knows the request: letters, digits and <c>._:-</c>, at most 100; <c>null</c>: it told none of that kind.</param>
public sealed record GuardedStatus(HttpStatusCode Status, TimeSpan? RetryAfter, string? RequestId)
{
    private const int LongestId = 100;

    private static readonly string[] IdHeaders = ["X-Request-Id", "Request-Id", "X-Correlation-Id"];

    internal static GuardedStatus Of(HttpResponseMessage response, DateTimeOffset now) =>
        new(response.StatusCode, DownloadAnswers.RetryAfterOf(response, now), IdOf(response));

    private static string? IdOf(HttpResponseMessage response) => IdHeaders
        .Select(name => response.Headers.TryGetValues(name, out var values) ? string.Concat(values) : null)
        .FirstOrDefault(id => id is { Length: > 0 and <= LongestId } && id.All(IsOfId));

    private static bool IsOfId(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or ':' or '-';
}
