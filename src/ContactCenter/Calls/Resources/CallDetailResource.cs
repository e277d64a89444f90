using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Resources;

/// <summary>A call with all that is known of it.</summary>
/// <param name="Survey">What the caller answered; <c>null</c>: they were not asked.</param>
/// <param name="Messages">Voice messages that the caller was asked to speak.</param>
/// <param name="Timeline">What happened, the oldest first.</param>
/// <param name="Attributes">What came in with the call (<c>custom_data.…</c>, <c>from_user</c>, <c>SipHeader_…</c>) and what its menus, people
/// and programs have set.</param>
/// <param name="Inputs">What the caller did and services told, the oldest first; <c>null</c>: the call began before that was kept.</param>
/// <param name="Notes">What people want to be known of it; left out: nobody has written any.</param>
/// <param name="Recording">What is recorded where the caller was last led to; left out: nothing, and they were told of no recording before.</param>
/// <param name="Can">What may be asked of it by who may steer calls: <c>hangup</c>, <c>transfer</c>; empty when it has ended.</param>
/// <param name="Sensitive">What the caller was asked for outside the conversation, the oldest first; left out: nothing.</param>
internal sealed record CallDetailResource(
    string CallId,
    string Direction,
    string Caller,
    string Number,
    string? Department,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<LegResource> Legs,
    SurveyResource? Survey,
    IReadOnlyList<MessageResource> Messages,
    IReadOnlyList<TimelineResource> Timeline,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<InputResource>? Inputs,
    string? EndedBy,
    IReadOnlyList<string> Can,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NotesResource? Notes = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RecordingTermsResource? Recording = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SensitiveResource>? Sensitive = null)
    : CallResource(CallId, Direction, Caller, Number, Department, State, StartedAt, AnsweredAt, EndedAt, Legs, EndedBy)
{
    /// <summary>What other features know of the call, each under its name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Parts { get; set; }

    public static async ValueTask<CallDetailResource> ReadAsync(
        CallSession call, INotesSeal seal, IEnumerable<ICallDetailPart> parts, ClaimsPrincipal asker, CancellationToken cancellationToken)
    {
        var detail = Of(call, await NotesResource.ReadAsync(call, seal, cancellationToken));
        foreach (var part in parts)
        {
            if (await part.ReadAsync(call, asker, cancellationToken) is { } value)
                (detail.Parts ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal)).Add(part.Name, value);
        }

        return detail;
    }

    private static CallDetailResource Of(CallSession call, NotesResource? notes)
    {
        var summary = CallResource.Of(call);
        return new(
            summary.CallId,
            summary.Direction,
            summary.Caller,
            summary.Number,
            summary.Department,
            summary.State,
            summary.StartedAt,
            summary.AnsweredAt,
            summary.EndedAt,
            summary.Legs,
            SurveyResource.Of(call),
            [.. call.Messages.Select(message => MessageResource.Of(call, message))],
            [.. call.Timeline.Select(entry => TimelineResource.Of(entry))],
            call.Attached.Attributes.Values,
            InputResource.Of(call),
            summary.EndedBy,
            CallCan.Of(call.Placement.State),
            notes,
            RecordingTermsResource.Of(call),
            SensitiveResource.Of(call))
        {
            ExternalId = summary.ExternalId,
            Source = summary.Source,
        };
    }
}

/// <summary>A message that a caller was asked to speak.</summary>
/// <param name="About">The department, or the survey's question, that it is for.</param>
/// <param name="State"><c>waiting</c> for the platform's report, <c>recorded</c>, or <c>missing</c>: five minutes after the call's end it had not come.</param>
/// <param name="Url">Where the platform keeps the recording, without the query, which may open it; <c>null</c> until the platform has said so.</param>
/// <param name="Size">Bytes.</param>
internal sealed record MessageResource(
    int Number, string About, string Caller, string State, string? Url, DateTimeOffset AskedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, long? Size)
{
    public static MessageResource Of(CallSession call, VoiceMessage message) => new(
        message.Number,
        message.About,
        call.Caller.Address,
        StateOf(message),
        message.Url?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
        message.AskedAt,
        message.StartedAt,
        message.EndedAt,
        message.Size);

    private static string StateOf(VoiceMessage message) => message switch
    {
        { Url: not null } => "recorded",
        { IsMissing: true } => "missing",
        _ => "waiting",
    };
}

/// <summary>One line of the timeline of a call.</summary>
/// <param name="Kind"><c>webhook</c>, <c>decision</c>, <c>request</c> (ours to the platform, and what became of it), <c>answer</c> (ours to
/// a webhook), <c>timer</c> or <c>command</c> (what a person or a program asked of the call, with its name).</param>
internal sealed record TimelineResource(DateTimeOffset At, string Kind, string What)
{
    public static TimelineResource Of(TimelineEntry entry) => new(entry.At, KindOf(entry.Kind), entry.What);

    private static string KindOf(TimelineKind kind) => kind switch
    {
        TimelineKind.Webhook => "webhook",
        TimelineKind.Request => "request",
        TimelineKind.Answer => "answer",
        TimelineKind.Timer => "timer",
        TimelineKind.Command => "command",
        _ => "decision",
    };
}
