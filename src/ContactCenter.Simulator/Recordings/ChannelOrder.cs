using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Recordings;

/// <summary>In which order legs get the channels of a recording that one of them makes.</summary>
/// <param name="recorded">The leg that records.</param>
internal sealed class ChannelOrder(Leg recorded)
{
    private readonly List<Leg> _legs = [];
    private Conversation? _conversation;

    /// <summary>The place of the leg, from 0; it keeps it for as long as the recorded leg stays in its conversation.</summary>
    public int Of(Leg leg)
    {
        if (recorded.Switchboard.Options.Unspecified.RecordedLegIsFirst)
            Add(recorded);
        else if (_conversation != recorded.Conversation)
            _legs.Clear();
        _conversation = recorded.Conversation;
        foreach (var member in _conversation.Members)
            Add(member);
        Add(leg);
        return _legs.IndexOf(leg);
    }

    private void Add(Leg leg)
    {
        if (!_legs.Contains(leg))
            _legs.Add(leg);
    }
}
