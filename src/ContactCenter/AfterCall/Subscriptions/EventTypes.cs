using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>What programs elsewhere can be told of. The words never change their meaning.</summary>
internal static class EventTypes
{
    public const string CallEnded = "call.ended";
    public const string SurveyAnswered = "survey.answered";
    public const string RecordingReady = "recording.ready";
    public const string AnalysisReady = "analysis.ready";
    public const string CallErased = "call.erased";

    public static readonly IReadOnlyList<string> All = [CallEnded, SurveyAnswered, RecordingReady, AnalysisReady, CallErased];
}

/// <summary>Something that has happened, as work keeps it: ids alone.</summary>
/// <param name="Type">A word of <see cref="EventTypes"/>.</param>
/// <param name="Call">The id of the call.</param>
/// <param name="At">When it happened.</param>
/// <param name="Recording">The number of the recording, of a survey that of the answer that was put into words; <c>null</c>: it is about none.</param>
/// <param name="Subscription">Whom it is told; <c>null</c>: nobody was chosen yet.</param>
/// <param name="Revision">Grows with each announcement of the same kind about the same call; <c>null</c>: there is one alone.</param>
internal sealed record SubscribedEvent(
    string Type, string Call, DateTimeOffset At, long? Recording = null, long? Subscription = null, long? Revision = null)
{
    /// <summary>Of a call that was erased: whether another system had led it and it belonged to no department; <c>null</c>: not so.</summary>
    public bool? Unassigned { get; init; }

    /// <summary>Whether it is told again: of an answer in words that was told before without them.</summary>
    [JsonIgnore]
    public bool IsOfWords => Type == EventTypes.SurveyAnswered && Recording is not null;
}
