using System.Net;

namespace ContactCenter.Platform.CallsApi;

/// <summary>How a request to the calls API ended.</summary>
public enum ApiOutcome
{
    /// <summary>Done.</summary>
    Accepted,

    /// <summary>The platform does not know the leg, or no longer.</summary>
    NotFound,

    /// <summary>Refused for now: too many requests, overloaded, or the leg is not in a fit state. Nothing happened.</summary>
    RefusedForNow,

    /// <summary>Refused for good: the request or our credentials are wrong. Nothing happened.</summary>
    Refused,

    /// <summary>It may have taken effect, or not: the connection broke or timed out after sending, or the platform failed.</summary>
    Unknown,
}

/// <summary>The answer to a request.</summary>
/// <param name="Reason">For people: status and problem, without secrets.</param>
public sealed record ApiReply<T>(ApiOutcome Outcome, T? Value, string Reason)
    where T : class
{
    /// <summary>The HTTP status; <c>null</c>: there was no answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>
    /// Whether whoever carries requests out has answered, so that what was to happen has happened. A gateway that has waited in vain, or lost whom it asked, is
    /// no such answer.
    /// </summary>
    public bool IsAnswered => Status is not (null or HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout);

    /// <summary>Refused because of our token, which may pass: a clock that is set right, a key that is known everywhere a moment later.</summary>
    public bool IsTokenRefused => Status is HttpStatusCode.Unauthorized;
}
