using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>What the status and the headers of an answer mean for a download.</summary>
internal static class DownloadAnswers
{
    private const int LongestTypeShown = 100;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    /// <returns>Where a redirect leads to; <c>null</c>: it is none.</returns>
    public static Uri? RedirectOf(HttpResponseMessage response, Uri url)
    {
        var isRedirect = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        return isRedirect && response.Headers.Location is { } location && Uri.TryCreate(url, location, out var next) ? next : null;
    }

    /// <summary>Whether an answer takes notice of the range that was asked for.</summary>
    public static bool IsAboutRest(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable;

    /// <returns>How a download ends by a status; <c>null</c>: content follows.</returns>
    public static DownloadResult? EndOf(HttpResponseMessage response, bool hasAskedForRest, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.PartialContent when hasAskedForRest => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused(DownloadRefusal.NotAuthorized),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => Refused(DownloadRefusal.NotThere),
            HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                new DownloadResult.TryAgain($"it answered {status}", RetryAfterOf(response, now)),
            _ => Refused(DownloadRefusal.UnexpectedAnswer),
        };

        DownloadResult.RefusedForGood Refused(DownloadRefusal refusal) => new(refusal, $"it answered {status}") { Status = response.StatusCode };
    }

    /// <returns>The refusal of what the content is; <c>null</c>: it is wanted.</returns>
    public static DownloadResult.RefusedForGood? WrongTypeOf(HttpResponseMessage response, DownloadLimits limits)
    {
        var headers = response.Content.Headers;
        if (headers.ContentEncoding.Any(coding => !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase)))
            return new(DownloadRefusal.WrongType, "it came packed, which was not asked for");
        var type = headers.ContentType?.MediaType;
        if (limits.Takes(type))
            return null;
        var shown = type is null ? "without a type" : $"as {type[..Math.Min(type.Length, LongestTypeShown)]}";
        return new(DownloadRefusal.WrongType, $"it came {shown}; wanted is {string.Join(", ", limits.ContentTypes)}");
    }

    public static string? LinkOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : null;

    /// <returns>How long the server wants not to be asked, a day at most; <c>null</c>: it did not say.</returns>
    public static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var told = response.Headers.RetryAfter;
        if ((told?.Delta ?? told?.Date - now) is not { } after)
            return null;
        if (after < TimeSpan.Zero)
            return TimeSpan.Zero;
        return after < LongestRetryAfter ? after : LongestRetryAfter;
    }
}
