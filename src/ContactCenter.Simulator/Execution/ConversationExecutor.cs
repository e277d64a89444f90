using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Recordings;

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
        (leg.EndsConversation, leg.Audibility) = (action.EndOnExit, action.Audibility);
        leg.Muted |= action.Audibility.Muted;
        Enter(leg, action, room);
        await room.Ended.WaitAsync(cancellationToken);
        if (!leg.Switchboard.Options.Unspecified.ActionsFollowConversation)
            leg.End(LegEnd.ByPlatform, "Its conversation has ended.");
        return null;
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
