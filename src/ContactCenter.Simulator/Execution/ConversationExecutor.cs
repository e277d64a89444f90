using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Recordings;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Execution;

/// <summary>Enters a named conversation and stays until it ends for everybody.</summary>
internal static class ConversationExecutor
{
    public static async Task<Ncco?> RunAsync(Leg leg, ConversationAction action, CancellationToken cancellationToken)
    {
        var room = leg.Switchboard.Conversations.Named(action.Room, leg.Region);
        if (room.Members.Length >= Conversation.MaxMembers && leg.Conversation != room)
        {
            leg.Report($"The conversation has {Conversation.MaxMembers} participants already.");
            return null;
        }

        leg.Move(room);
        (leg.EndsConversation, leg.Audibility) = (action.EndOnExit, AudibilityOf(leg, room, action.Audibility));
        leg.Muted |= action.Audibility.Muted;
        Enter(leg, action, room);
        await room.Ended.WaitAsync(cancellationToken);
        if (!leg.Switchboard.Options.Unspecified.ActionsFollowConversation)
            leg.End(LegEnd.ByPlatform, "Its conversation has ended.");
        return null;
    }

    /// <summary>What a leg says of other legs is for its joining; it may be in the conversation already, or come back to it.</summary>
    private static Audibility AudibilityOf(Leg leg, Conversation room, Audibility said)
    {
        if (leg.Entered.TryGetValue(room, out var first))
        {
            said = leg.Switchboard.Options.Unspecified.AudibilityOnReturn switch
            {
                AudibilityOnReturn.Changed => said,
                AudibilityOnReturn.Silenced when said.NamesLegs => first with { CanSpeak = [] },
                _ => first,
            };
        }

        leg.Entered[room] = said;
        return said;
    }

    private static void Enter(Leg leg, ConversationAction action, Conversation room)
    {
        (leg.StartsConversation, leg.HoldMusic) = (action.StartOnEnter, action.StartOnEnter ? null : action.MusicOnHold);
        if (action.StartOnEnter)
            room.Start();
        else if (!room.Started)
            leg.PlayMusic();
        if (action.Recording is { } settings)
            room.Record(() => new Recording(leg, settings, RecordedChannels.On(room)));
        room.Touch();
    }
}
