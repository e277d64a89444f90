using ContactCenter.Domain.Calls.Steps.Goodbye;

namespace ContactCenter.Domain.Calls;

/// <summary>What follows from facts about where the caller's leg is, while and after it is moved.</summary>
internal static class TransferRules
{
    public static Transition OnMoved(CallContext context, CallEvent.CallerMoved moved)
    {
        var follows = moved.From is not null && moved.From == context.Call.Conversation;
        if (follows && moved.To is { } entered)
            context = context.CallerEntered(entered);
        var call = context.Call;
        var heard = call with
        {
            HeardAt = context.Now,
            // Before any transfer the caller moves by itself only into the room.
            RoomConversation = call.RoomConversation ?? (follows && !call.MayHaveLeft ? moved.To : null),
        };
        if (heard.ReachedStep == heard.Step || heard.IsOver)
        {
            // Out of the room leads only a transfer, and a conversation that was left for good is never entered again.
            var isKnown = follows || (moved.From is not null && moved.From == call.RoomConversation) || moved.To == call.Conversation;
            return context.With(heard with { Conversation = isKnown ? moved.To : null }).Decided();
        }

        return context.With(follows && moved.To is { } to ? MovedUnderWay(heard, to, context.Now) : heard).Decided();
    }

    public static Transition OnFound(CallContext context, CallEvent.CallerFoundIn found)
    {
        var call = context.Call;
        var isRoom = !call.MayHaveLeft && call.FirstConversation is { } first && found.Conversation != first;
        return context.With(call with
        {
            Conversation = found.Conversation ?? call.Conversation,
            MayHaveLeft = true,
            SoughtStep = call.Step,
            RoomConversation = call.RoomConversation ?? (isRoom ? found.Conversation : null),
        }).Decided();
    }

    public static Transition OnTransferred(CallContext context, CallEvent.CallerTransferred done) =>
        context.With(done.Step == context.Call.Step && !context.Call.IsOver ? context.Call.Reach(context.Now) : context.Call).GiveUpUnwanted().Decided();

    public static Transition OnNotTransferred(CallContext context, CallEvent.CallerNotTransferred failed)
    {
        var call = context.Call;
        if (call.IsOver || failed.Step != call.Step || call.ReachedStep == call.Step)
            return context.Decided();
        if (failed.IsGone)
            return CallerLegRules.End(context, "gone");
        // Without a way to reach the caller's ear, silence without end would be worse than the end.
        var goodbye = context.LeadTo(new HearingGoodbye(context.Plan.Texts.TechnicalFault));
        return goodbye
            .With(goodbye.Call with { Survey = call.Survey?.AskedAt is null ? null : call.Survey })
            .Request(new CallEffect.HangUp(call.CallerLeg))
            .Decided();
    }

    /// <summary>Under way: what does not prove that our transfer was carried out must not hide it either.</summary>
    private static CallSession MovedUnderWay(CallSession call, ConversationId to, DateTimeOffset now)
    {
        if (call.HasLeftFor(to) == true)
            return call.Reach(now) with { Conversation = to };
        return to == call.RoomConversation ? call with { Conversation = to } : call;
    }
}
