using System.Collections.Frozen;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>What an error means for a delivery: by its code, where it is one of these, else by its status.</summary>
internal static class OrgErrors
{
    public const string EndedSession = "INVALID_SESSION_ID";
    public const string Deleted = "ENTITY_IS_DELETED";
    public const string DuplicateValue = "DUPLICATE_VALUE";

    /// <summary>No token was given.</summary>
    public const string TokenRefused = "tokenRefused";

    /// <summary>The token is for a host that is none of the platform's.</summary>
    public const string InstanceRefused = "instanceRefused";

    /// <summary>Several records have the same id of a call, which its field should not allow.</summary>
    public const string NotUnique = "notUnique";

    /// <summary>There is no such object, or the user may not see it.</summary>
    public const string ObjectMissing = "objectMissing";

    /// <summary>The object has no such field for the id of a call, or it is no external id.</summary>
    public const string IdFieldMissing = "idFieldMissing";

    /// <summary>Of the requests of a day 90 % are used: what is left is for calls that were not told yet.</summary>
    public const string QuotaReserved = "quotaReserved";

    private const string QuotaUsed = "REQUEST_LIMIT_EXCEEDED";

    /// <summary>What people have to set right is not asked every few seconds: failed logins may lock the user.</summary>
    public static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan UntilQuotaGrows = TimeSpan.FromMinutes(30);

    /// <summary>About one record, and the same whenever it is tried.</summary>
    private static readonly FrozenSet<string> Lasting = FrozenSet.Create(
        StringComparer.Ordinal,
        "MALFORMED_ID", "INVALID_FIELD", "INVALID_FIELD_FOR_INSERT_UPDATE", "REQUIRED_FIELD_MISSING", "STRING_TOO_LONG", "JSON_PARSER_ERROR",
        "FIELD_CUSTOM_VALIDATION_EXCEPTION", "FIELD_INTEGRITY_EXCEPTION", "INVALID_CROSS_REFERENCE_KEY", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
        "NUMBER_OUTSIDE_VALID_RANGE", "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", "DUPLICATES_DETECTED", DuplicateValue, "DUPLICATE_EXTERNAL_ID", Deleted);

    /// <summary>About one record at this moment.</summary>
    private static readonly FrozenSet<string> Passing = FrozenSet.Create(StringComparer.Ordinal, "UNABLE_TO_LOCK_ROW", "QUERY_TIMEOUT");

    /// <summary>About all of them.</summary>
    private static readonly FrozenSet<string> OfOrg = FrozenSet.Create(
        StringComparer.Ordinal,
        EndedSession, "API_DISABLED_FOR_ORG", "API_CURRENTLY_DISABLED", "INSUFFICIENT_ACCESS", "INSUFFICIENT_ACCESS_OR_READONLY",
        "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", "STORAGE_LIMIT_EXCEEDED", "INVALID_TYPE", "NOT_FOUND", "FUNCTIONALITY_NOT_ENABLED",
        "SERVER_UNAVAILABLE", "UNKNOWN_EXCEPTION");

    /// <summary>Codes that a request with what the object looks like now, or once more, may not get.</summary>
    public static bool IsWorthRepeating(string? code) =>
        code is DuplicateValue or "INVALID_FIELD" or "INVALID_FIELD_FOR_INSERT_UPDATE" or "STRING_TOO_LONG";

    /// <param name="answer">That is no success, or none that can be read.</param>
    public static DeliveryOutcome OutcomeOf(OrgAnswer answer)
    {
        var plain = Judged(answer);
        return plain with { Status = answer.Status, RequestId = answer.Head.RequestId, RetryAfter = answer.Head.RetryAfter ?? plain.RetryAfter };
    }

    private static DeliveryOutcome Judged(OrgAnswer answer) => answer.Code switch
    {
        QuotaUsed => new(WordOf(QuotaUsed)) { IsOfTarget = true, Pause = UntilQuotaGrows },
        { } code when Lasting.Contains(code) => new(WordOf(code)) { IsLasting = true },
        { } code when Passing.Contains(code) => new(WordOf(code)),
        { } code when OfOrg.Contains(code) => new(WordOf(code)) { IsOfTarget = true, RetryAfter = answer.Status < 500 ? UntilMended : null },
        _ => ByStatus(answer.Status),
    };

    private static DeliveryOutcome ByStatus(int status) => status switch
    {
        >= 200 and <= 299 => new(DeliveryErrors.UnexpectedAnswer) { IsOfTarget = true },
        300 => new(NotUnique) { IsLasting = true },
        > 300 and <= 399 => new(DeliveryErrors.Redirected) { IsOfTarget = true },
        401 or 403 => new(DeliveryErrors.Unauthorized) { IsOfTarget = true, RetryAfter = UntilMended },
        404 or 408 => new(DeliveryErrors.Refused) { IsOfTarget = true },
        429 => new(DeliveryErrors.TooMany) { IsOfTarget = true },
        >= 400 and <= 499 => new(DeliveryErrors.Refused) { IsLasting = true },
        >= 500 and <= 599 => new(DeliveryErrors.ServerError) { IsOfTarget = true },
        _ => new(DeliveryErrors.UnexpectedAnswer) { IsOfTarget = true },
    };

    /// <returns>As all our words are written.</returns>
    private static string WordOf(string code)
    {
        var parts = code.ToLowerInvariant().Split('_');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => $"{char.ToUpperInvariant(part[0])}{part[1..]}"));
    }
}

/// <summary>A delivery ends because an org does not take it.</summary>
/// <param name="outcome">What is kept of that.</param>
internal sealed class OrgException(DeliveryOutcome outcome) : Exception(outcome.Error)
{
    public DeliveryOutcome Outcome { get; } = outcome;
}
