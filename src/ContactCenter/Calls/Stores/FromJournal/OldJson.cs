using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Stores.FromJournal;

internal sealed record OldStory(
    OldSession? Session, string? Call, bool IsWhole, bool IsMoved, bool IsInHistory, OldLine[]? Timeline, OldAnswer[]? Answers, OldWork[]? Work, long[]? Done)
{
    public string Id => Session?.CallerLeg ?? Call ?? "";
}

internal sealed record OldSession(
    string CallerLeg,
    string Secret,
    string Caller,
    string Number,
    string BaseUrl,
    string? Region,
    DateTimeOffset StartedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset HeardAt,
    OldState State,
    OldVoice Voice)
{
    public int Step { get; init; } = 1;

    public int ReachedStep { get; init; } = 1;

    public string? Department { get; init; }

    public string? FirstConversation { get; init; }

    public string? RoomConversation { get; init; }

    public string? Conversation { get; init; }

    public bool MayHaveLeft { get; init; }

    public int SoughtStep { get; init; }

    public OldLeg[]? Agents { get; init; }

    public OldSurvey? Survey { get; init; }

    public OldMessage[]? Messages { get; init; }
}

internal sealed record OldVoice(string Language, int? Style, bool? Premium);

internal sealed record OldState(string Kind)
{
    public string? Menu { get; init; }

    public string[]? Behind { get; init; }

    public int NoInputs { get; init; }

    public int NoMatches { get; init; }

    public string? Department { get; init; }

    public int Endpoint { get; init; }

    public int Agent { get; init; }

    public bool IsTooLong { get; init; }

    public bool Closed { get; init; }

    public int Question { get; init; }

    public int Tries { get; init; }

    public JsonElement? Words { get; init; }

    public OldQuestion? Unanswered { get; init; }

    public OldSurvey? Unproven { get; init; }
}

internal sealed record OldQuestion(int Question, int Tries);

internal sealed record OldEndpoint(string Kind, string? Number, string? Uri, string? Extension, string? User);

internal sealed record OldLeg(int Ordinal, string Department, OldEndpoint Endpoint, DateTimeOffset RequestedAt)
{
    public string? Leg { get; init; }

    public DateTimeOffset? RingingAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? JoinedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? EndReason { get; init; }

    public bool IsHuman { get; init; }

    public bool IsMachine { get; init; }

    public bool HasAccepted { get; init; }

    public bool IsUnwanted { get; init; }

    public bool IsHangUpAsked { get; init; }

    public bool IsOverdue { get; init; }

    public DateTimeOffset HeardAt { get; init; }
}

internal sealed record OldSurvey(string Department, string Agent, DateTimeOffset? AskedAt, OldMark[]? Answers);

internal sealed record OldMark(string Question, int? Score, int? Message, DateTimeOffset At);

internal sealed record OldMessage(
    int Number, string About, DateTimeOffset AskedAt, bool IsAnswer, bool IsMissing, string? Url, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt,
    long? Size);

internal sealed record OldLine(DateTimeOffset At, string? Kind, string What);

/// <param name="Delivery">32 hex digits.</param>
/// <param name="Answer">The NCCO, byte for byte.</param>
internal sealed record OldAnswer(string Delivery, JsonElement? Answer);

internal sealed record OldTimer(string Kind, int? Agent, int? Step);

internal sealed record OldEffect(string Kind, int? Agent, int? Step, string? Leg, OldTimer? Timer, DateTimeOffset? Due);

internal sealed record OldWork(long Number, string Call, OldEffect Effect, DateTimeOffset Due)
{
    public string? Target { get; init; }

    public string? Stage { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public string? LastError { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OldStory))]
[JsonSerializable(typeof(OldWork))]
internal sealed partial class OldJson : JsonSerializerContext;
