using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ContactCenter.Api;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Access.Audit;

/// <summary>Filters and paging of the audit, out of the query.</summary>
internal sealed record AuditParameters : IValidatableObject
{
    [FromQuery(Name = "from"), Description("Only lines from then on."), MustBeInstant]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Only earlier lines."), MustBeInstant]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "who"), Description("Only what this person or program did, as the lines call it.")]
    public string? Who { get; init; }

    [FromQuery(Name = "action"), Description("Only this action.")]
    [OneOf(
        AuditActions.SignedIn,
        AuditActions.SignedOut,
        AuditActions.SignInFailed,
        AuditActions.SessionEnded,
        AuditActions.UserAdded,
        AuditActions.UserChanged,
        AuditActions.UserRemoved,
        AuditActions.PasswordChanged,
        AuditActions.SecondFactorEnabled,
        AuditActions.SecondFactorDisabled,
        AuditActions.SecondFactorFailed,
        AuditActions.RecoveryCodesMade,
        AuditActions.RecoveryCodeUsed,
        AuditActions.PasskeyAdded,
        AuditActions.PasskeyRemoved,
        AuditActions.CodeMade,
        AuditActions.DemoEnded,
        AuditActions.PlanPublished,
        AuditActions.PlanSettingsKept,
        AuditActions.PlanDraftChanged,
        AuditActions.PlanDraftDiscarded,
        AuditActions.PlanReplayed,
        AuditActions.KeyAdded,
        AuditActions.KeyRevoked,
        AuditActions.CallEnded,
        AuditActions.CallMoved,
        AuditActions.DigitsAsked,
        AuditActions.RecordingStarted,
        AuditActions.RecordingPaused,
        AuditActions.RecordingResumed,
        AuditActions.RecordingStopped,
        AuditActions.CallNotesChanged,
        AuditActions.CallAttributesChanged,
        AuditActions.CallTopicChanged,
        AuditActions.TopicsApplied,
        AuditActions.TopicsApplyStopped,
        AuditActions.CallsWithoutTopicRead,
        AuditActions.CallHeld,
        AuditActions.CallHoldLifted,
        AuditActions.CallsErased,
        AuditActions.CallerExported,
        AuditActions.AudioFileAdded,
        AuditActions.AudioFileRemoved,
        AuditActions.RecordingHeard,
        AuditActions.TranscriptRead,
        AuditActions.TranscriptsSearched,
        AuditActions.ImportStarted,
        AuditActions.ImportPaused,
        AuditActions.ImportResumed,
        AuditActions.ImportStopped,
        AuditActions.WorkRetried,
        AuditActions.DeliveryRetried,
        AuditActions.DeliveriesRetried,
        AuditActions.SubscriptionAdded,
        AuditActions.SubscriptionSecretRenewed,
        AuditActions.SubscriptionResumed,
        AuditActions.SubscriptionStopped,
        AuditActions.SubscriptionRemoved,
        AuditActions.ReviewPublished,
        AuditActions.ReviewAcknowledged,
        AuditActions.ReviewDisputed,
        AuditActions.CallsExported,
        AuditActions.RecordingsExported,
        AuditActions.CallScriptExported,
        AuditActions.VconExported,
        AuditActions.SurveysExported,
        AuditActions.SurveyFiguresExported,
        AuditActions.AnalysisFiguresExported,
        AuditActions.AuditExported,
        AuditActions.ListExported,
        AuditActions.Denied,
        AuditActions.StrangersDenied)]
    public string? Action { get; init; }

    [FromQuery(Name = "object"), Description("Only what was done to this.")]
    public string? Object { get; init; }

    [FromQuery(Name = "limit"), Description("How many at most; when absent 50, and in a table all."), Whole(1, AuditQuery.MaxLimit)]
    public int? Limit { get; init; }

    [FromQuery(Name = "cursor"), Description("The next of the page before."),
        Range(typeof(long), "1", "9223372036854775807", ErrorMessage = "must be the next of a page before")]
    public long? Cursor { get; init; }

    [FromQuery(Name = "format"), Description("csv for a table, as with Accept: text/csv."), OneOf("json", "csv")]
    public string? Format { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From > To)
            yield return new("must not be later than to", ["from"]);
    }

    public AuditQuery ToQuery() => new()
    {
        Limit = Limit ?? AuditQuery.DefaultLimit,
        Below = Cursor ?? long.MaxValue,
        From = From,
        To = To,
        Who = Who,
        Action = Action,
        Subject = Object,
    };
}
