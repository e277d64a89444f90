using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>Moves every leg of this conversation into another one, whose own legs go on with what they do.</summary>
internal static class TransferExecutor
{
    public static Task<Ncco?> RunAsync(Leg leg, TransferAction transfer)
    {
        if (leg.Switchboard.Conversations.Find(transfer.ConversationId) is not { } target || target == leg.Conversation)
        {
            leg.Report("The conversation to transfer to does not exist.");
            return Task.FromResult<Ncco?>(null);
        }

        // All have moved before the first one lets go of what it did: a caller would take the callee along.
        Leg[] members = [.. leg.Conversation.Members.Where(member => member.IsUp)];
        foreach (var member in members)
        {
            member.EndsConversation = false;
            member.Move(target);
            member.Audibility = transfer.Audibility;
            member.Muted |= transfer.Audibility.Muted;
        }

        foreach (var member in members)
            member.Executor.Start(token => StayAsync(member, token));
        target.Touch();
        return Task.FromResult<Ncco?>(null);
    }

    private static async Task StayAsync(Leg leg, CancellationToken cancellationToken)
    {
        await leg.Conversation.Ended.WaitAsync(cancellationToken);
        leg.End(LegEnd.ByPlatform, "Its conversation has ended.");
    }
}
