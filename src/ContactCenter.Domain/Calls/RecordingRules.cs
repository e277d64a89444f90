namespace ContactCenter.Domain.Calls;

/// <summary>Whether and how a conversation is recorded, and what the caller is told before.</summary>
internal static class RecordingRules
{
    /// <summary>Characters of the address of a recording.</summary>
    public const int LongestUrl = 2_000;

    /// <summary>
    /// The department's policy holds for the conversation to come. Who has declined once is recorded nowhere; what the caller was told before is kept where
    /// nothing is recorded.
    /// </summary>
    public static CallContext FixRecording(this CallContext context, DepartmentModel department)
    {
        var before = context.Call.Recording;
        var policy = department.Recording.Policy;
        if (before?.Department == department.Name && before.Policy == policy)
            return context;
        var here = new ConversationRecording(department.Name, policy) { IsDeclined = before is { IsDeclined: true } };
        if (here.IsMade)
            return context.With(context.Call with { Recording = here });
        var told = before is { AnnouncedAt: not null } or { IsDeclined: true }
            ? here with { AnnouncedAt = before.AnnouncedAt, AnnouncedIn = before.AnnouncedIn }
            : null;
        return context.With(context.Call with { Recording = told });
    }

    /// <summary>What the caller is told on the way into the room; <c>null</c>: nothing, or they have been told.</summary>
    public static Prompt? AnnouncementFor(this CallContext context, string department) =>
        context.Call.Recording is { IsMade: true, AnnouncedAt: null } ? context.Plan.Department(department).Recording.Announcement : null;

    /// <summary>Whether the caller is told before anybody is rung, because they may decline.</summary>
    public static bool MayDecline(this CallContext context, DepartmentModel department) =>
        context.AnnouncementFor(department.Name) is not null && department.Recording.DeclineKey is not null;

    /// <summary>The caller has been told.</summary>
    /// <param name="isDeclined">And has declined.</param>
    public static CallContext Announced(this CallContext context, bool isDeclined = false)
    {
        if (context.Call.Recording is not { AnnouncedAt: null } recording)
            return context;
        var language = context.Call.Caller.Voice.Language;
        return context
            .With(context.Call with { Recording = recording with { AnnouncedAt = context.Now, AnnouncedIn = language, IsDeclined = isDeclined } })
            .Note(isDeclined ? $"recording announced in {language}, and declined" : $"recording announced in {language}");
    }

    /// <summary>The caller has gone into the room, past all that is said on the way.</summary>
    public static CallContext EnteredRoom(this CallContext context) =>
        context.Call.Department is { } department && context.AnnouncementFor(department) is not null ? context.Announced() : context;

    /// <summary>How a leg that is rung now is to be recorded. Nobody is recorded who is not told, unless somebody has written that they need not be.</summary>
    public static RecordingPolicy ForNewLeg(this CallContext context, DepartmentModel department)
    {
        if (context.Call.Recording is not { IsMade: true } recording)
            return RecordingPolicy.Off;
        var isTold = recording.AnnouncedAt is not null || department.Recording.Announcement is not null;
        return isTold || department.Recording.IsAnnouncementWaived ? recording.Policy : RecordingPolicy.Off;
    }

    /// <summary>The platform has told where the recording is that began on a leg.</summary>
    public static Transition OnRecorded(CallContext context, CallEvent.LegRecorded recorded)
    {
        if (context.Call.Leg(recorded.Number) is not { } leg)
            return context.Ignore($"no leg {recorded.Number} was asked for");
        if (leg.Recorded == recorded.File)
            return context.Decided();
        var told = context.With(leg with { Recorded = recorded.File });
        return (leg.Recorded?.Url == recorded.File.Url ? told : told.Import(RecordingOrigin.Of(leg), recorded.File)).Decided();
    }

    /// <summary>The leg has come into the room, where what is said on it is recorded.</summary>
    /// <param name="before">The leg as it was.</param>
    public static CallContext ExpectRecording(this CallContext context, CallLeg before, CallLeg leg)
    {
        var isNewThere = before.JoinedAt is null && leg.JoinedAt is not null;
        return isNewThere && leg.Recording != RecordingPolicy.Off ? context.Expect(RecordingOrigin.Of(leg)) : context;
    }

    /// <summary>The call is over: what the platform has not told yet of its voice messages is expected from now on.</summary>
    public static CallContext ExpectMessages(this CallContext context) =>
        context.Call.AwaitedMessages.Select(RecordingOrigin.Of).Aggregate(context, (asked, message) => asked.Expect(message));

    private static CallContext Expect(this CallContext context, RecordingOrigin origin) => context.Request(new CallEffect.ExpectRecording(origin));

    /// <summary>The platform has a recording for us.</summary>
    public static CallContext Import(this CallContext context, RecordingOrigin origin, RecordedFile file) => file.Url?.OriginalString.Length switch
    {
        null => context,
        <= LongestUrl => context.Request(new CallEffect.ImportRecording(origin, file)),
        _ => context.Note($"{origin} is not brought in: its address has more than {LongestUrl} characters"),
    };
}
