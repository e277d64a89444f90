using System.Net;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Webhooks;

/// <summary>How one attempt to deliver a webhook ended.</summary>
/// <param name="Status">The status; <c>null</c> when there was no answer.</param>
/// <param name="Problem">Why there was none.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Body">The body, whole.</param>
internal sealed record WebhookAnswer(HttpStatusCode? Status, string? Problem, string? MediaType, string Body)
{
    public static WebhookAnswer None(string problem) => new(null, problem, null, "");

    /// <summary>A connection that is not secure.</summary>
    public static WebhookAnswer Insecure(string problem) => None($"The secure connection could not be opened: {problem}") with { IsInsecure = true };

    /// <summary>What this machine says of a connection that could not be opened or broke, for people.</summary>
    public string? Cause { get; init; }

    /// <summary>The application's certificate proves nothing, or there is none.</summary>
    public bool IsInsecure { get; private init; }

    public bool IsSuccess => (int?)Status is >= 200 and <= 299;

    /// <summary>Worth a second attempt: no answer at all, but for a connection that is not secure, or one that says later.</summary>
    public bool IsPassing =>
        !IsInsecure && Status is null or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    public bool IsJson => MediaType is not null &&
        (MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || MediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>What file servers say of JSON that they do not know: the platform takes it.</summary>
    public bool IsPlainText => MediaType?.Equals("text/plain", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>For people, and for the <c>reason</c> of a fallback.</summary>
    public string Reason => Problem ?? $"The webhook was answered {(int)Status!}.";

    /// <summary>What was wrong with the application, in one sentence for people.</summary>
    public string FaultAt(WebhookAddress address) => Cause is null
        ? $"The application failed at {address.Method} {address.Url}: {Reason}"
        : $"The application cannot be reached at {address.Method} {address.Url}: {Cause.TrimEnd('.')}.";
}
