using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Domain.Calls.Steps.Sensitive;

namespace ContactCenter.Domain.Calls;

/// <summary>What follows from facts about where the caller's leg is, while and after it is moved.</summary>
internal static class TransferRules
{
    public static Transition OnMoved(CallContext context, CallEvent.CallerMoved moved)
    {
        var follows = moved.From is not null && moved.From == context.Call.Placement.Conversation;
        if (follows && moved.To is { } entered)
            context = context.CallerMoved(entered);
        var before = context.Call.Placement;
        var heard = context.HearCaller(isAnswered: false);
        // Before any transfer the caller moves by itself only into the room.
        var placed = follows && !before.MayHaveLeft ? before.LearnRoom(moved.To) : before;
        if (before.IsReached || heard.Call.IsOver)
        {
            // Out of the room leads only a transfer, and a conversation that was left for good is never entered again.
            var isOut = moved.From is not null && (moved.From == before.RoomConversation || moved.From == before.LeftConversation);
            var isIn = before.Conversation is null && before.IsRoomAhead(moved.To);
            var isKnown = follows || isOut || isIn || moved.To == before.Conversation;
            if (!isKnown)
                return heard.With((placed with { Conversation = null }).MovedAhead(moved)).Decided();
            var beyond = before.Beyond(moved.To);
            var placedThere = heard.With(placed with { Conversation = beyond ?? moved.To, LeftConversation = null, Ahead = null });
            var isInRoom = (isIn || ((follows || beyond is not null) && before.State.LeadsIntoRoom)) && !heard.Call.IsOver;
            return (isInRoom ? placedThere.EnteredRoom() : placedThere).Decided();
        }

        var there = heard.With(placed);
        // Nobody was in the new room before, so that who goes in there has left, wherever they come from.
        var isMovedThere = before.Origin is not null && before.IsRoomAhead(moved.To);
        if ((follows || isMovedThere) && moved.To is { } to)
            return MovedUnderWay(there, to).Decided();
        return there.With(there.Call.Placement.MovedAhead(moved)).Decided();
    }

    public static Transition OnFound(CallContext context, CallEvent.CallerFoundIn found)
    {
        var before = context.Call.Placement;
        var isRoom = !before.MayHaveLeft && before.FirstConversation is { } first && found.Conversation != first;
        var hasLeftOrigin = before.Origin is not null && found.Conversation is { } there && there == before.RoomConversation;
        var known = context.With((isRoom ? before.LearnRoom(found.Conversation) : before) with
        {
            Conversation = found.Conversation ?? before.Conversation,
            Ahead = found.Conversation is null ? before.Ahead : null,
            MayHaveLeft = true,
            SoughtStep = before.Step,
            Origin = hasLeftOrigin ? null : before.Origin,
        });
        var settled = hasLeftOrigin ? known.GiveUpUnwanted() : known;
        // Who is in the room has heard what is said on the way, whether or not their coming was told.
        var isInRoom = found.Conversation is not null && settled.Call.Placement is { Origin: null, IsInRoom: true };
        return (isInRoom ? settled.EnteredRoom() : settled).Decided();
    }

    public static Transition OnTransferred(CallContext context, CallEvent.CallerTransferred done)
    {
        // The platform takes a transfer only for a leg that is there.
        var heard = context.HearCaller(isAnswered: false);
        var placement = heard.Call.Placement;
        if (placement.Origin is { } origin && origin.Step == done.Step)
            heard = heard.With(placement with { Origin = origin with { ReachedStep = done.Step }, Conversation = null, MayHaveLeft = true });
        return (done.Step == placement.Step && !heard.Call.IsOver ? heard.Reach().FindInRoom() : heard).GiveUpUnwanted().Decided();
    }

    /// <summary>A caller who was told to have gone from somewhere unknown into what is known to be the room now has heard what is said on the way.</summary>
    /// <remarks>How they came there may still be told.</remarks>
    public static CallContext FindInRoom(this CallContext context)
    {
        var placement = context.Call.Placement;
        return placement is { IsAheadInRoom: true, Ahead: { } ahead } && !context.Call.IsOver
            ? context.With(placement with { Conversation = ahead.To }).EnteredRoom()
            : context;
    }

    public static Transition OnNotTransferred(CallContext context, CallEvent.CallerNotTransferred failed)
    {
        var call = context.Call;
        if (call.IsOver || failed.Step != call.Placement.Step || call.Placement.IsReached)
            return context.Decided();
        if (failed.IsGone)
            return CallerLegRules.End(context, "gone");
        if (call.Placement.Origin is { } origin)
            return context.MoveBack(origin);
        if (call.Placement.State is EnteringDigits entering)
            return context.StayInRoom(entering, failed.Reason);
        // Without a way to reach the caller's ear, silence without end would be worse than the end.
        return context
            .WithoutUnreachedSurvey()
            .LeadTo(new HearingGoodbye(context.Plan.Texts.TechnicalFault))
            .Request(new CallEffect.HangUp(call.CallerLeg))
            .Decided();
    }

    /// <summary>Under way: what does not prove that our transfer was carried out must not hide it either.</summary>
    private static CallContext MovedUnderWay(CallContext context, ConversationId to)
    {
        if (context.Call.Placement.HasLeftFor(to) == true)
        {
            var beyond = context.Call.Placement.Beyond(to);
            var reached = context.Reach();
            var there = reached.With(reached.Call.Placement with { Conversation = beyond ?? to, LeftConversation = null, Ahead = null });
            var isInRoom = there.Call.Placement.IsRoomAhead(to) || (beyond is not null && there.Call.Placement.State.LeadsIntoRoom);
            return isInRoom ? there.EnteredRoom() : there;
        }

        return context.Call.Placement.IsRoomAtHand(to) ? context.With(context.Call.Placement with { Conversation = to }) : context;
    }
}
