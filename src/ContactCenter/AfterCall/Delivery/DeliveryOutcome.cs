namespace ContactCenter.AfterCall.Delivery;

/// <summary>How an attempt ended. Nothing that the other side has written stands in it.</summary>
/// <param name="Error">One of <see cref="DeliveryErrors"/>; <c>null</c>: it was accepted.</param>
internal sealed record DeliveryOutcome(string? Error)
{
    /// <summary>The HTTP status; <c>null</c>: there was none.</summary>
    public int? Status { get; init; }

    /// <summary>By which the other side knows the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>By which the other side knows what it has got.</summary>
    public string? RemoteId { get; init; }

    /// <summary>How long the other side wants not to be asked; <c>null</c>: it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether others would be answered so as well, so that they wait.</summary>
    public bool IsOfTarget { get; init; }

    /// <summary>Whether the other side may have failed at this body alone: nobody can tell that from one that fails at all of them.</summary>
    public bool MayBeOfBody => IsOfTarget && Pause is null && (Status >= 500 || Error == DeliveryErrors.TimedOut);

    /// <summary>Whether the same would be answered whenever it is tried again.</summary>
    public bool IsLasting { get; init; }

    /// <summary>How long the other side takes nothing of the kind; that it was asked is no attempt. <c>null</c>: it was one.</summary>
    public TimeSpan? Pause { get; init; }
}

/// <summary>Why something was not accepted, as rows and API write it; they never change their meaning.</summary>
internal static class DeliveryErrors
{
    /// <summary>Nobody answers there, or not by TLS.</summary>
    public const string NoConnection = "noConnection";

    /// <summary>The name leads to an address that must not be connected to.</summary>
    public const string AddressRefused = "addressRefused";

    /// <summary>No answer in time: it may have been taken all the same.</summary>
    public const string TimedOut = "timedOut";

    /// <summary>The answer leads elsewhere (3xx), which is never followed.</summary>
    public const string Redirected = "redirected";

    /// <summary>401 or 403.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>429.</summary>
    public const string TooMany = "tooMany";

    /// <summary>Another 4xx.</summary>
    public const string Refused = "refused";

    /// <summary>5xx.</summary>
    public const string ServerError = "serverError";

    /// <summary>Any other status.</summary>
    public const string UnexpectedAnswer = "unexpectedAnswer";

    /// <summary>The file could not be written or removed.</summary>
    public const string FileError = "fileError";

    /// <summary>The settings have no such target any more.</summary>
    public const string NoTarget = "noTarget";

    /// <summary>The target is not told of calls of the department, or of another whose recordings are told of in what was made for it.</summary>
    public const string OtherDepartment = "otherDepartment";

    /// <summary>What was sent before, or what is to be told, can be read no more: it cannot be repeated.</summary>
    public const string BodyLost = "bodyLost";
}
