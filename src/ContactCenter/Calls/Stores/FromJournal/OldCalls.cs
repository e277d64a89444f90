using System.Text.Json;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Stores.FromJournal;

/// <summary>Calls, work and answers as programs up to shape 2 wrote them, read into today's types. Frozen: nothing else uses these words.</summary>
internal static class OldCalls
{
    /// <summary>A call of the history.</summary>
    public static CallSession ReadHistory(byte[] story)
    {
        var read = JsonSerializer.Deserialize(story, OldJson.Default.OldStory)!;
        return Read(read.Session!, read.Timeline ?? []);
    }

    public static CallSession Read(OldSession old, IEnumerable<OldLine> timeline) =>
        CallMapper.Read(Stored(old), [.. timeline.Select(Read)]);

    public static TimelineEntry Read(OldLine line) => new(line.At, Enum.Parse<TimelineKind>(line.Kind ?? nameof(TimelineKind.Decision)), line.What);

    public static WorkItem Read(OldWork old)
    {
        var effect = old.Effect;
        var kind = effect.Kind == "startTimer" ? EffectMapper.Timer : effect.Kind;
        return new(old.Number, kind, old.Call, old.Due)
        {
            Target = old.Target,
            Stage = old.Stage == nameof(WorkStage.LookUp) ? WorkStage.LookUp : WorkStage.Send,
            Attempts = old.Attempts,
            SentAt = old.SentAt,
            LastError = old.LastError,
            Payload = JsonSerializer.SerializeToUtf8Bytes(
                new StoredEffect
                {
                    Leg = effect.Agent ?? effect.Timer?.Agent,
                    Step = effect.Step ?? effect.Timer?.Step,
                    LegId = effect.Leg,
                    Timer = effect.Timer?.Kind
                },
                StoredJson.Default.StoredEffect),
        };
    }

    public static StoredCall Stored(OldSession old) => new()
    {
        Leg = old.CallerLeg,
        Secret = old.Secret,
        Caller = old.Caller,
        Number = old.Number,
        BaseUrl = old.BaseUrl,
        Region = old.Region,
        StartedAt = old.StartedAt.UtcTicks,
        AnsweredAt = old.AnsweredAt?.UtcTicks,
        EndedAt = old.EndedAt?.UtcTicks,
        HeardAt = old.HeardAt.UtcTicks,
        State = State(old.State),
        Step = old.Step,
        ReachedStep = old.ReachedStep,
        SoughtStep = old.SoughtStep,
        Voice = new() { Language = old.Voice.Language, Style = old.Voice.Style, Premium = old.Voice.Premium },
        Department = old.Department,
        FirstConversation = old.FirstConversation,
        RoomConversation = old.RoomConversation,
        Conversation = old.Conversation,
        MayHaveLeft = old.MayHaveLeft,
        Legs = [.. (old.Agents ?? []).Select(Leg)],
        Survey = old.Survey is { } survey ? Survey(survey) : null,
        Messages = [.. (old.Messages ?? []).Select(Message)],
    };

    private static StoredState State(OldState old) => new()
    {
        Kind = old.Kind,
        Menu = old.Menu,
        Behind = old.Behind,
        NoInputs = old.NoInputs,
        NoMatches = old.NoMatches,
        Department = old.Department,
        Endpoint = old.Endpoint,
        Leg = old.Agent,
        IsTooLong = old.IsTooLong,
        IsClosed = old.Closed,
        Question = old.Question,
        Tries = old.Tries,
        Words = old.Words is { } words ? Prompt(words) : null,
        Unanswered = old.Unanswered is { } question ? new() { Kind = "inSurvey", Question = question.Question, Tries = question.Tries } : null,
        Unproven = old.Unproven is { } survey ? Survey(survey) : null,
    };

    /// <summary>A text, or an object of texts by language with its own under the empty name.</summary>
    private static StoredPrompt Prompt(JsonElement old)
    {
        if (old.ValueKind == JsonValueKind.String)
            return new() { Text = old.GetString()! };
        var texts = old.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);
        texts.Remove("", out var own);
        return new() { Text = own ?? "", Translations = texts };
    }

    private static StoredLeg Leg(OldLeg old) => new()
    {
        Number = old.Ordinal,
        Department = old.Department,
        EndpointKind = old.Endpoint.Kind,
        Endpoint = old.Endpoint.Number ?? old.Endpoint.Uri ?? old.Endpoint.Extension ?? old.Endpoint.User ?? "",
        RequestedAt = old.RequestedAt.UtcTicks,
        Leg = old.Leg,
        RingingAt = old.RingingAt?.UtcTicks,
        AnsweredAt = old.AnsweredAt?.UtcTicks,
        JoinedAt = old.JoinedAt?.UtcTicks,
        EndedAt = old.EndedAt?.UtcTicks,
        EndReason = old.EndReason,
        IsHuman = old.IsHuman,
        IsMachine = old.IsMachine,
        HasAccepted = old.HasAccepted,
        IsUnwanted = old.IsUnwanted,
        IsHangUpAsked = old.IsHangUpAsked,
        IsOverdue = old.IsOverdue,
        HeardAt = old.HeardAt.UtcTicks,
    };

    private static StoredSurvey Survey(OldSurvey old) => new()
    {
        Department = old.Department,
        Agent = old.Agent,
        AskedAt = old.AskedAt?.UtcTicks,
        Answers = [.. (old.Answers ?? [])
            .Select(mark => new StoredMark { Question = mark.Question, Score = mark.Score, Message = mark.Message, At = mark.At.UtcTicks })],
    };

    private static StoredMessage Message(OldMessage old) => new()
    {
        Number = old.Number,
        About = old.About,
        AskedAt = old.AskedAt.UtcTicks,
        IsAnswer = old.IsAnswer,
        IsMissing = old.IsMissing,
        Url = old.Url,
        StartedAt = old.StartedAt?.UtcTicks,
        EndedAt = old.EndedAt?.UtcTicks,
        Size = old.Size,
    };
}
