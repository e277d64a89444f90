using ContactCenter.Domain.Calls.Steps.Conversation;

namespace ContactCenter.Domain.Calls;

/// <summary>
/// How recording begins in the middle of a conversation: both are told first, each on their own leg; when the words are over the agent's leg is taken to
/// where it is recorded, in the same room.
/// </summary>
internal static class RecordingStartRules
{
    /// <summary>Slower than any voice reads: nobody is recorded before the announcement is over.</summary>
    private const double CharactersASecond = 10;

    /// <summary>Until the platform begins to speak.</summary>
    private const double Beforehand = 2;

    public static Transition StartRecording(this CallContext context, LegNumber number, CallCommand.StartRecording command)
    {
        var leg = context.Call.Leg(number)!;
        var department = context.Plan.Department(leg.Department);
        if (RefusalOf(context.Call, leg, department) is { } why)
            return context.Refuse(command, why);
        if (WordsOf(context.Call, department) is null)
        {
            var waived = new RecordingStart(context.Now) { IsCallerTold = true, IsAgentTold = true, IsAnnounced = true };
            return context.With(leg with { RecordingStart = waived }).Request(new CallEffect.RecordLeg(number)).Take(command);
        }

        return context
            .With(leg with { RecordingStart = new(context.Now) })
            .Request(new CallEffect.AnnounceRecording(number, context.Call.CallerLeg))
            .Request(new CallEffect.AnnounceRecording(number, leg.Id!.Value))
            .Take(command);
    }

    /// <summary>Whether the announcement is still to be said on that leg.</summary>
    public static bool WantsAnnouncement(CallSession call, LegNumber number, LegId on) =>
        IsStarting(call, number) is { } leg && !(on == call.CallerLeg ? leg.RecordingStart!.IsCallerTold : leg.RecordingStart!.IsAgentTold);

    /// <summary>Whether the agent's leg is still to be taken to where it is recorded.</summary>
    public static bool WantsRecording(CallSession call, LegNumber number) => IsStarting(call, number) is { RecordingStart.IsAnnounced: true };

    public static Transition OnAnnounced(CallContext context, CallEvent.RecordingAnnounced told)
    {
        if (IsStarting(context.Call, told.Number) is not { RecordingStart: { } start } leg)
            return context.Decided();
        var heard = told.Leg == context.Call.CallerLeg ? start with { IsCallerTold = true } : start with { IsAgentTold = true };
        var now = context.With(leg with { RecordingStart = heard });
        var isNew = heard != start && heard is { IsCallerTold: true, IsAgentTold: true };
        return isNew ? now.StartTimer(new CallTimer.RecordingAnnounced(leg.Number), TimeOf(context, leg)).Decided() : now.Decided();
    }

    /// <summary>The announcement is over.</summary>
    public static Transition OnAnnouncementOver(CallContext context, LegNumber number) =>
        IsStarting(context.Call, number) is { RecordingStart: { IsCallerTold: true, IsAgentTold: true, IsAnnounced: false } start } leg
            ? context.With(leg with { RecordingStart = start with { IsAnnounced = true } }).Request(new CallEffect.RecordLeg(number)).Decided()
            : context.Decided();

    public static Transition OnBegun(CallContext context, CallEvent.LegRecordingBegun begun)
    {
        if (context.Call.Leg(begun.Number) is not { RecordingStart: not null, Recording: RecordingPolicy.Off } leg)
            return context.Decided();
        var isTold = WordsOf(context.Call, context.Plan.Department(leg.Department)) is not null;
        var recording = new ConversationRecording(leg.Department, RecordingPolicy.Split)
        {
            AnnouncedAt = isTold ? context.Now : null,
            AnnouncedIn = isTold ? context.Call.Caller.Voice.Language : null,
        };
        var recorded = context.With(leg with { Recording = RecordingPolicy.Split }).WithRecording(recording, leg);
        return recorded.Request(new CallEffect.ExpectRecording(RecordingOrigin.Of(leg))).Decided();
    }

    public static Transition OnNotBegun(CallContext context, CallEvent.LegNotRecorded failed) =>
        context.Call.Leg(failed.Number) is { RecordingStart: { } start, Recording: RecordingPolicy.Off } leg
            ? context.With(leg with { RecordingStart = null, MayHaveLeftRoom = leg.MayHaveLeftRoom || start.IsAnnounced }).Decided()
            : context.Decided();

    /// <summary>
    /// A caller who was to be moved stays: of a recording that was being started nothing was wanted meanwhile, so what it lacks is asked for anew.
    /// </summary>
    public static CallContext GoOnStartingRecording(this CallContext context, CallLeg talked) => IsStarting(context.Call, talked.Number) switch
    {
        { RecordingStart.IsAnnounced: true } leg => context.Request(new CallEffect.RecordLeg(leg.Number)),
        { RecordingStart: { IsCallerTold: true, IsAgentTold: true } } leg =>
            context.StartTimer(new CallTimer.RecordingAnnounced(leg.Number), TimeOf(context, leg)),
        { } leg => new[] { context.Call.CallerLeg, leg.Id!.Value }
            .Where(on => WantsAnnouncement(context.Call, leg.Number, on))
            .Aggregate(context, (asked, on) => asked.Request(new CallEffect.AnnounceRecording(leg.Number, on))),
        null => context,
    };

    /// <summary>A leg that is taken out of the room and back by us: the conversation that it enters on the way is no room.</summary>
    public static CallLeg SeenMoving(this CallLeg leg, CallSession call, ConversationId? entered)
    {
        var hasLeftRoom = call.Placement.RoomConversation is { } room && entered is { } other && other != room;
        return hasLeftRoom && leg.RecordingStart is { IsAnnounced: true } start ? leg with { RecordingStart = start with { IsMoved = true } } : leg;
    }

    /// <summary>What is recorded on the leg is what is recorded where the caller is, or where they are still to leave.</summary>
    private static CallContext WithRecording(this CallContext context, ConversationRecording recording, CallLeg leg)
    {
        var placement = context.Call.Placement;
        if (placement.Origin is { } origin && origin.Holds(leg.Number))
            return context.With(placement with { Origin = origin with { Recording = recording } });
        return context.Call.Department == leg.Department ? context.With(context.Call with { Recording = recording }) : context;
    }

    private static CallLeg? IsStarting(CallSession call, LegNumber number) =>
        !call.IsOver && call.Placement.State is InConversation talk && talk.Leg == number
            && call.Leg(number) is { IsOver: false, IsUnwanted: false, RecordingStart: not null, Recording: RecordingPolicy.Off } leg
            ? leg
            : null;

    private static TimeSpan TimeOf(CallContext context, CallLeg leg)
    {
        var words = new AgentScript(context.Plan, context.Call).Announcement(leg)?.Text.Length ?? 0;
        return TimeSpan.FromSeconds(Beforehand + Math.Ceiling(words / CharactersASecond));
    }

    private static string? RefusalOf(CallSession call, CallLeg leg, DepartmentModel department)
    {
        if (leg.RecordingStoppedAt is not null)
            return "The recording was stopped, and cannot begin again in this conversation.";
        if (leg.Recording != RecordingPolicy.Off)
            return "This conversation is recorded already.";
        if (leg.RecordingStart is not null)
            return "The recording is being started already.";
        if (call.Recording is { IsDeclined: true })
            return "The caller has declined to be recorded.";
        if (leg.Id is null || leg.IsOver)
            return RecordingMarkRules.NobodyTalks;
        return department.Recording switch
        {
            { IsAnnouncementWaived: true } => null,
            { Announcement: null } => $"{department.Name} has no Announcement, and nobody has waived it.",
            _ when WordsOf(call, department) is null =>
                $"The Announcement of {department.Name} is a sound: only words can be said in the middle of a conversation.",
            _ => null,
        };
    }

    /// <summary>What both are told; <c>null</c>: there is no announcement, or it is a sound, which can be heard on the way into the room alone.</summary>
    private static Prompt? WordsOf(CallSession call, DepartmentModel department) =>
        department.Recording.Announcement?.In(call.Caller.Voice.Language) is { IsAudio: false } words ? words : null;
}
