using System.Text.Json.Serialization;

namespace ContactCenter.Calls.Stores;

/// <summary>A call as it stands in its row, without its timeline. The names are those on disk: they never change their meaning.</summary>
internal sealed class StoredCall
{
    /// <summary>The format that this program writes.</summary>
    public const int Format = 2;

    public required string Leg { get; init; }

    public required string Secret { get; init; }

    public required string Caller { get; init; }

    public required string Number { get; init; }

    public required string BaseUrl { get; init; }

    public string? Region { get; init; }

    /// <summary>The number of the plan by which the call was last changed; calls of before there were numbers went by the settings.</summary>
    public int Plan { get; init; }

    public long StartedAt { get; init; }

    public long? AnsweredAt { get; init; }

    public long? EndedAt { get; init; }

    public long HeardAt { get; init; }

    public required StoredState State { get; init; }

    /// <summary><c>null</c>: a program wrote it that did not note it.</summary>
    public long? StateSince { get; init; }

    public int Step { get; init; }

    public int ReachedStep { get; init; }

    public int SoughtStep { get; init; }

    public int LastStep { get; init; }

    public StoredOrigin? Origin { get; init; }

    /// <summary>0: the first.</summary>
    public int Room { get; init; }

    public required StoredVoice Voice { get; init; }

    public string? Department { get; init; }

    public string? FirstConversation { get; init; }

    public string? RoomConversation { get; init; }

    public bool IsSplit { get; init; }

    public string? Conversation { get; init; }

    public string? LeftConversation { get; init; }

    /// <summary>Where a move began that was told ahead of what led there; <c>null</c>: there is none.</summary>
    public string? AheadFrom { get; init; }

    public string? AheadTo { get; init; }

    public bool MayHaveLeft { get; init; }

    public StoredLeg[]? Legs { get; init; }

    public StoredRecording? Recording { get; init; }

    public StoredSensitive[]? Sensitive { get; init; }

    public StoredSurvey? Survey { get; init; }

    public StoredMessage[]? Messages { get; init; }

    public SortedDictionary<string, string>? Attributes { get; init; }

    public StoredNotes? Notes { get; init; }

    public int Revision { get; init; }

    public string? EndedBy { get; init; }

    public StoredCommand[]? Commands { get; init; }

    /// <summary><c>null</c>: a program began the call that kept none.</summary>
    public StoredInput[]? Inputs { get; init; }

    public StoredLanding? Landing { get; init; }

    /// <summary><c>null</c>: the call is one of ours.</summary>
    public StoredForeignCall? Foreign { get; init; }

    /// <summary>The number that the call's next work item gets within it.</summary>
    public int NextWork { get; set; }
}

/// <summary>Where a caller who is being moved comes from.</summary>
internal sealed class StoredOrigin
{
    public required StoredState State { get; init; }

    public long? StateSince { get; init; }

    public string? Department { get; init; }

    public StoredRecording? Recording { get; init; }

    public int Step { get; init; }

    public int ReachedStep { get; init; }

    public int SoughtStep { get; init; }

    /// <summary>0: the first.</summary>
    public int Room { get; init; }

    public string? RoomConversation { get; init; }

    public bool IsSplit { get; init; }
}

/// <summary>Where the caller is; which values there are depends on the kind.</summary>
internal sealed record StoredState
{
    public required string Kind { get; init; }

    public string? Menu { get; init; }

    public string[]? Behind { get; init; }

    public string? Target { get; init; }

    public string? InputName { get; init; }

    public string? InputValue { get; init; }

    public long Until { get; init; }

    public int Round { get; init; }

    public bool IsAnswered { get; init; }

    public bool HasFailed { get; init; }

    public string? Ncco { get; init; }

    public int NoInputs { get; init; }

    public int NoMatches { get; init; }

    public string? Department { get; init; }

    public int Endpoint { get; init; }

    public int Leg { get; init; }

    public int FirstStep { get; init; }

    public bool IsTooLong { get; init; }

    public bool IsLeft { get; init; }

    public bool IsClosed { get; init; }

    public int Question { get; init; }

    public int Tries { get; init; }

    public StoredPrompt? Words { get; init; }

    public StoredState? Unanswered { get; init; }

    public StoredSurvey? Unproven { get; init; }
}

internal sealed class StoredVoice
{
    public required string Language { get; init; }

    public int? Style { get; init; }

    public bool? Premium { get; init; }

    public bool IsOwn { get; init; }
}

internal sealed class StoredPrompt
{
    public required string Text { get; init; }

    public Dictionary<string, string>? Translations { get; init; }
}

internal sealed class StoredSurvey
{
    public required string Department { get; init; }

    public required string Agent { get; init; }

    public long? AskedAt { get; init; }

    public int Low { get; init; }

    /// <summary>0: there is no scale.</summary>
    public int High { get; init; }

    public StoredMark[]? Answers { get; init; }
}

internal sealed class StoredMark
{
    public required string Question { get; init; }

    /// <summary>0: a program wrote it that did not note it; none was left out then.</summary>
    public int Number { get; init; }

    public int Low { get; init; }

    /// <summary>0: there is no scale.</summary>
    public int High { get; init; }

    public int? Score { get; init; }

    public int? Message { get; init; }

    public long At { get; init; }
}

internal sealed class StoredMessage
{
    public int Number { get; init; }

    public required string About { get; init; }

    public long AskedAt { get; init; }

    public bool IsAnswer { get; init; }

    public bool IsMissing { get; init; }

    public string? Url { get; init; }

    public long? StartedAt { get; init; }

    public long? EndedAt { get; init; }

    public long? Size { get; init; }
}

/// <summary>What people want to be known of the call.</summary>
internal sealed class StoredNotes
{
    public required string Text { get; init; }

    public int? SealedLength { get; init; }

    public required string By { get; init; }

    public long At { get; init; }
}

/// <summary>What was decided of something that was asked of the call; which values there are depends on the kind.</summary>
internal sealed class StoredCommand
{
    public required string Kind { get; init; }

    public string? Department { get; init; }

    public string? Name { get; init; }

    public string? Request { get; init; }

    public required string By { get; init; }

    public string? Key { get; init; }

    public long At { get; init; }

    public string? Refusal { get; init; }
}

/// <summary>What the caller was asked for outside the conversation.</summary>
internal sealed class StoredSensitive
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string By { get; init; }

    public long AskedAt { get; init; }

    /// <summary><c>null</c>: it is not known yet.</summary>
    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    public long? LeftAt { get; init; }

    public long? EndedAt { get; init; }
}

/// <summary>One line of the timeline of a call in the history.</summary>
internal sealed class StoredLine
{
    public long At { get; init; }

    public int Kind { get; init; }

    public required string What { get; init; }
}

/// <summary>A call of the history: all in one row.</summary>
internal sealed class StoredHistory
{
    public required StoredCall Call { get; init; }

    public required StoredLine[] Timeline { get; init; }
}

/// <summary>What an effect needs beyond its call.</summary>
internal sealed class StoredEffect
{
    public int? Leg { get; init; }

    public int? Step { get; init; }

    public string? LegId { get; init; }

    public string? Timer { get; init; }

    /// <summary>Of a transfer: how often the platform has said that the leg cannot be moved as it is.</summary>
    public int Refusals { get; init; }

    /// <summary>Of a leg whose call is not at hand: where its requests go.</summary>
    public string? Region { get; init; }

    /// <summary>Of a leg that only a webhook told of: the address of the phone that it is said to ring.</summary>
    public string? ClaimedFor { get; init; }

    /// <summary>What was recorded.</summary>
    public string? Recording { get; init; }

    /// <summary>The number of the leg or message that was recorded.</summary>
    public int? Part { get; init; }

    public StoredFile? File { get; init; }
}

/// <summary>A webhook that came when its call had left for the history.</summary>
internal sealed class StoredLateFact
{
    public required string Route { get; init; }

    public string? Query { get; init; }

    /// <summary>The JSON that was read, of a GET made from its query.</summary>
    public required string Body { get; init; }

    /// <summary>32 hex digits.</summary>
    public required string Delivery { get; init; }
}

/// <remarks>Default values are left out: what is added later must mean by its default what was so before.</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredCall))]
[JsonSerializable(typeof(StoredHistory))]
[JsonSerializable(typeof(StoredEffect))]
[JsonSerializable(typeof(StoredLateFact))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class StoredJson : JsonSerializerContext;
