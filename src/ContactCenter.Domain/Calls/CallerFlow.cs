using ContactCenter.Domain.Calls.Steps.Survey;
namespace ContactCenter.Domain.Calls;

/// <summary>What follows from facts about the caller's own leg.</summary>
public static class CallerFlow
{
    /// <summary>After the end of the call, how long the platform may take to report a recording.</summary>
    private static readonly TimeSpan RecordingGrace = TimeSpan.FromMinutes(5);

    public static Transition OnStatus(CallSession call, CallEvent.CallerStatus status, DateTimeOffset now)
    {
        var heard = call with
        {
            HeardAt = now,
            AnsweredAt = call.AnsweredAt ?? (status.IsAnswered ? call.EndedAt ?? now : null),
        };
        return status.IsEnd && !call.IsOver ? End(heard, status.Status, now) : new(heard);
    }

    public static Transition OnLookUp(CallPlan plan, CallSession call, CallEvent.LegLookedUp found, DateTimeOffset now)
    {
        var known = OnStatus(call, new(found.Status, found.Fact.HasFlag(AgentFact.Answered), found.Fact.HasFlag(AgentFact.Ended)), now);
        // A leg that outlives its last words by so much hears nothing any more; a process that has just started asks much sooner.
        var outlivesLastWords = known.Session.State is CallState.Leaving && call.ReachedStep == call.Step && call.HeardAt <= now - plan.Silence;
        return outlivesLastWords ? known.Then(new CallEffect.HangUp(call.CallerLeg)) : known;
    }

    public static Transition OnMoved(CallSession call, CallEvent.CallerMoved moved, DateTimeOffset now)
    {
        var follows = moved.From is not null && moved.From == call.Conversation;
        var heard = call with
        {
            HeardAt = now,
            // Before any transfer the caller moves by itself only into the room.
            RoomConversation = call.RoomConversation ?? (follows && !call.MayHaveLeft ? moved.To : null),
        };
        if (heard.ReachedStep == heard.Step || heard.IsOver)
        {
            // Out of the room leads only a transfer, and a conversation that was left for good is never entered again.
            var isKnown = follows || (moved.From is not null && moved.From == call.RoomConversation) || moved.To == call.Conversation;
            return new(heard with { Conversation = isKnown ? moved.To : null });
        }

        // Under way: what does not prove that our transfer was carried out must not hide it either.
        return new(!follows || moved.To is not { } to ? heard
            : heard.HasLeftFor(to) == true ? heard.Reach(now) with { Conversation = to }
            : to == heard.RoomConversation ? heard with { Conversation = to }
            : heard);
    }

    public static Transition OnFound(CallSession call, CallEvent.CallerFoundIn found)
    {
        var isRoom = !call.MayHaveLeft && call.FirstConversation is { } first && found.Conversation != first;
        return new(call with
        {
            Conversation = found.Conversation ?? call.Conversation,
            MayHaveLeft = true,
            SoughtStep = call.Step,
            RoomConversation = call.RoomConversation ?? (isRoom ? found.Conversation : null),
        });
    }

    public static Transition OnTransferred(CallSession call, CallEvent.CallerTransferred done, DateTimeOffset now) =>
        new(done.Step == call.Step && !call.IsOver ? call.Reach(now) : call);

    public static Transition OnNotTransferred(CallPlan plan, CallSession call, CallEvent.CallerNotTransferred failed, DateTimeOffset now)
    {
        if (call.IsOver || failed.Step != call.Step || call.ReachedStep == call.Step)
            return new(call);
        if (failed.IsGone)
            return End(call, "gone", now);
        // Without a way to reach the caller's ear, silence without end would be worse than the end.
        return new Transition(call.Enter(new CallState.Leaving(plan.Texts.TechnicalFault), now) with { Survey = call.Survey?.AskedAt is null ? null : call.Survey })
            .Then(new CallEffect.HangUp(call.CallerLeg));
    }

    public static Transition OnRecorded(CallSession call, CallEvent.MessageRecorded recorded, DateTimeOffset now)
    {
        var index = recorded.Number - 1;
        if (index < 0 || index >= call.Messages.Length)
            return Transition.Ignore(call, $"no voice message {recorded.Number} was asked for");
        var message = call.Messages[index] with
        {
            Url = recorded.Url,
            IsMissing = call.Messages[index].IsMissing && recorded.Url is null,
            StartedAt = recorded.StartedAt,
            EndedAt = recorded.EndedAt,
            Size = recorded.Size,
        };
        if (message == call.Messages[index])
            return new(call);
        var kept = call with { Messages = call.Messages.SetItem(index, message) };
        return new(call.IsOver ? SurveyFlow.KeepUnfinished(kept, now) : kept);
    }

    /// <summary>What was not reported by now is missing, until it is reported after all.</summary>
    public static Transition OnRecordingsDue(CallSession call) => new(!call.IsOver ? call : call.AwaitedMessages.Aggregate(
        call, (given, message) => given with { Messages = given.Messages.SetItem(message.Number - 1, message with { IsMissing = true }) }));

    /// <summary>The caller has gone: nobody is left to talk to, so every agent's leg ends too. Its line is the last of the decisions.</summary>
    private static Transition End(CallSession call, string reason, DateTimeOffset now)
    {
        var ended = SurveyFlow.KeepUnfinished(call with
        {
            EndedAt = now,
            State = call.State is CallState.InSurvey survey
                ? new CallState.Ended { Unanswered = survey, Unproven = call.Survey is { AskedAt: null } unproven ? unproven : null }
                : new CallState.Ended(),
            Survey = call.Survey?.AskedAt is null ? null : call.Survey,
        }, now).Note(now, $"the caller's leg ended: {reason}");
        var alone = AgentFlow.GiveUpAll(ended);
        return ended.AwaitedMessages.Any() ? alone.Then(new CallEffect.StartTimer(new CallTimer.RecordingsDue(), now + RecordingGrace)) : alone;
    }
}
