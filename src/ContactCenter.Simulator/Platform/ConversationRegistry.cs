using System.Collections.Concurrent;

namespace ContactCenter.Simulator.Platform;

/// <summary>The live conversations; those with a name are found by it.</summary>
internal sealed class ConversationRegistry(Switchboard switchboard)
{
    private readonly ConcurrentDictionary<string, Conversation> _byId = new(StringComparer.Ordinal);

    public IReadOnlyList<ConversationSnapshot> Snapshot => [.. _byId.Values.Select(conversation => conversation.Snapshot)];

    /// <summary>The conversation that a call begins in.</summary>
    public Conversation Create() => Add(new Conversation(switchboard, switchboard.Ids.Conversation(), null));

    /// <summary>Where a leg goes that leaves its conversation for no other one: the calls API took it out, or it has ended.</summary>
    public Conversation Beyond(Leg leg) =>
        switchboard.Options.Unspecified.TransferGivesNewConversation ? Create()
            : Find(leg.FirstConversation) ?? Add(new Conversation(switchboard, leg.FirstConversation, null));

    /// <summary>Legs of different regions do not meet by a name.</summary>
    public Conversation Named(string name, string? region)
    {
        var id = switchboard.Ids.Conversation(name, region);
        return Find(id) ?? Add(new Conversation(switchboard, id, name));
    }

    public Conversation? Find(string id) => _byId.GetValueOrDefault(id);

    public void Remove(Conversation conversation) => _byId.TryRemove(new KeyValuePair<string, Conversation>(conversation.Id, conversation));

    private Conversation Add(Conversation conversation)
    {
        _byId[conversation.Id] = conversation;
        return conversation;
    }
}
