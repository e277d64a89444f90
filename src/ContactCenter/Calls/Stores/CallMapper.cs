using System.Collections.Immutable;

namespace ContactCenter.Calls.Stores;

/// <summary>Between a call and its stored form. Written by hand: a type of the rules may change without the disk.</summary>
internal static class CallMapper
{
    public static StoredCall Store(CallSession call) => new()
    {
        Leg = call.CallerLeg.Value,
        Secret = call.Addresses.Secret,
        Caller = call.Caller.Address,
        Number = call.Caller.Dialled,
        BaseUrl = call.Addresses.BaseUrl.OriginalString,
        Region = call.Addresses.Region?.OriginalString,
        Plan = call.PlanNumber,
        StartedAt = call.Caller.StartedAt.UtcTicks,
        AnsweredAt = call.Caller.AnsweredAt?.UtcTicks,
        EndedAt = call.Caller.EndedAt?.UtcTicks,
        HeardAt = call.Caller.HeardAt.UtcTicks,
        State = StateMapper.Store(call.Placement.State),
        StateSince = call.Placement.Since?.UtcTicks,
        Step = call.Placement.Step,
        ReachedStep = call.Placement.ReachedStep,
        SoughtStep = call.Placement.SoughtStep,
        LastStep = call.Placement.LastStep,
        Origin = call.Placement.Origin is { } origin ? RoomMapper.Store(origin) : null,
        Room = RoomMapper.Store(call.Placement.Room),
        Voice = Store(call.Caller.Voice),
        Department = call.Department,
        FirstConversation = call.Placement.FirstConversation?.Value,
        RoomConversation = call.Placement.RoomConversation?.Value,
        IsSplit = call.Placement.IsSplit,
        Conversation = call.Placement.Conversation?.Value,
        LeftConversation = call.Placement.LeftConversation?.Value,
        AheadFrom = call.Placement.Ahead?.From.Value,
        AheadTo = call.Placement.Ahead?.To.Value,
        MayHaveLeft = call.Placement.MayHaveLeft,
        Legs = call.Legs.IsEmpty ? null : [.. call.Legs.Select(LegMapper.Store)],
        Recording = RecordingMapper.Store(call.Recording),
        Sensitive = call.Sensitive.IsEmpty ? null : [.. call.Sensitive.Select(SensitiveMapper.Store)],
        Survey = call.Survey is { } survey ? Store(survey) : null,
        Messages = call.Messages.IsEmpty ? null : [.. call.Messages.Select(Store)],
        Attributes = call.Attached.Attributes.Values.IsEmpty ? null : new(call.Attached.Attributes.Values, StringComparer.OrdinalIgnoreCase),
        Notes = call.Attached.Notes is { } notes ? new() { Text = notes.Text, SealedLength = notes.SealedLength, By = notes.By, At = notes.At.UtcTicks } : null,
        Revision = call.Attached.Revision,
        EndedBy = CommandMapper.Store(call.EndedBy),
        Commands = call.Commands.IsEmpty ? null : [.. call.Commands.Select(CommandMapper.Store)],
        Inputs = InputMapper.Store(call.Path.Inputs),
        Landing = InputMapper.Store(call.Path.Landing),
        Foreign = call.Foreign is { } foreign ? new() { Source = foreign.Source, Id = foreign.Id, Agent = foreign.Agent } : null,
    };

    public static CallSession Read(StoredCall stored, ImmutableArray<TimelineEntry> timeline) => new()
    {
        CallerLeg = new(stored.Leg),
        Addresses = new(new Uri(stored.BaseUrl), stored.Secret) { Region = stored.Region is { } region ? new(region) : null },
        PlanNumber = stored.Plan,
        Caller = new()
        {
            Address = stored.Caller,
            Dialled = stored.Number,
            Voice = new(stored.Voice.Language, stored.Voice.Style, stored.Voice.Premium) { IsOwn = stored.Voice.IsOwn },
            StartedAt = At(stored.StartedAt),
            AnsweredAt = At(stored.AnsweredAt),
            EndedAt = At(stored.EndedAt),
            HeardAt = At(stored.HeardAt),
        },
        Placement = new()
        {
            State = StateMapper.Read(stored.State),
            Since = At(stored.StateSince),
            Step = stored.Step,
            ReachedStep = stored.ReachedStep,
            SoughtStep = stored.SoughtStep,
            LastStep = stored.LastStep,
            Origin = stored.Origin is { } origin ? RoomMapper.Read(origin) : null,
            Room = RoomMapper.Read(stored.Room),
            FirstConversation = Conversation(stored.FirstConversation),
            RoomConversation = Conversation(stored.RoomConversation),
            IsSplit = stored.IsSplit,
            Conversation = Conversation(stored.Conversation),
            LeftConversation = Conversation(stored.LeftConversation),
            Ahead = stored is { AheadFrom: { } from, AheadTo: { } to } ? new(new(from), new(to)) : null,
            MayHaveLeft = stored.MayHaveLeft,
        },
        Department = stored.Department,
        Legs = [.. (stored.Legs ?? []).Select(LegMapper.Read)],
        Recording = RecordingMapper.Read(stored.Recording),
        Sensitive = [.. (stored.Sensitive ?? []).Select(SensitiveMapper.Read)],
        Survey = stored.Survey is { } survey ? Read(survey) : null,
        Messages = [.. (stored.Messages ?? []).Select(Read)],
        Attached = new()
        {
            Attributes = stored.Attributes?.Aggregate(CallAttributes.None, (all, attribute) => all.With(attribute.Key, attribute.Value)) ?? CallAttributes.None,
            Notes = stored.Notes is { } notes ? new(notes.Text, notes.By, At(notes.At)) { SealedLength = notes.SealedLength } : null,
            Revision = stored.Revision,
        },
        EndedBy = CommandMapper.ReadEndedBy(stored.EndedBy),
        Commands = [.. (stored.Commands ?? []).Select(CommandMapper.Read)],
        Path = new() { Inputs = InputMapper.Read(stored.Inputs), Landing = InputMapper.Read(stored.Landing) },
        Foreign = stored.Foreign is { } foreign ? new(foreign.Source, foreign.Id) { Agent = foreign.Agent } : null,
        Timeline = timeline,
    };

    public static StoredHistory StoreHistory(CallSession call) => new()
    {
        Call = Store(call),
        Timeline = [.. call.Timeline.Select(line => new StoredLine { At = line.At.UtcTicks, Kind = (int)line.Kind, What = line.What })],
    };

    public static CallSession ReadHistory(StoredHistory stored) =>
        Read(stored.Call, [.. stored.Timeline.Select(line => new TimelineEntry(At(line.At), (TimelineKind)line.Kind, line.What))]);

    public static StoredSurvey Store(SurveyRecord survey) => new()
    {
        Department = survey.Department,
        Agent = survey.Agent,
        AskedAt = survey.AskedAt?.UtcTicks,
        Low = survey.Scale?.Lowest ?? 0,
        High = survey.Scale?.Highest ?? 0,
        Answers = survey.Answers.IsDefaultOrEmpty
            ? null
            : [.. survey.Answers.Select(Store)],
    };

    private static StoredMark Store(SurveyAnswer mark) => new()
    {
        Question = mark.Question,
        Number = mark.Number,
        Low = mark.Scale?.Lowest ?? 0,
        High = mark.Scale?.Highest ?? 0,
        Score = mark.Score,
        Message = mark.Message,
        At = mark.At.UtcTicks,
    };

    public static SurveyRecord Read(StoredSurvey stored) => new(
        stored.Department,
        stored.Agent,
        At(stored.AskedAt),
        [.. (stored.Answers ?? []).Select(Read)])
    {
        Scale = Scale(stored.Low, stored.High),
    };

    private static SurveyAnswer Read(StoredMark mark, int place) => new(mark.Question, mark.Score, mark.Message, At(mark.At))
    {
        Number = mark.Number == 0 ? place + 1 : mark.Number,
        Scale = Scale(mark.Low, mark.High),
    };

    private static SurveyScale? Scale(int low, int high) => high == 0 ? null : new(low, high);

    public static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);

    public static DateTimeOffset? At(long? ticks) => ticks is { } known ? At(known) : null;

    private static ConversationId? Conversation(string? id) => id is null ? null : new ConversationId(id);

    private static StoredVoice Store(VoiceStyle voice) =>
        new() { Language = voice.Language, Style = voice.Style, Premium = voice.Premium, IsOwn = voice.IsOwn };

    private static StoredMessage Store(VoiceMessage message) => new()
    {
        Number = message.Number,
        About = message.About,
        AskedAt = message.AskedAt.UtcTicks,
        IsAnswer = message.IsAnswer,
        IsMissing = message.IsMissing,
        Url = message.Url?.OriginalString,
        StartedAt = message.StartedAt?.UtcTicks,
        EndedAt = message.EndedAt?.UtcTicks,
        Size = message.Size,
    };

    private static VoiceMessage Read(StoredMessage stored) => new(stored.Number, stored.About, At(stored.AskedAt))
    {
        IsAnswer = stored.IsAnswer,
        IsMissing = stored.IsMissing,
        Url = stored.Url is { } url ? new(url) : null,
        StartedAt = At(stored.StartedAt),
        EndedAt = At(stored.EndedAt),
        Size = stored.Size,
    };
}
