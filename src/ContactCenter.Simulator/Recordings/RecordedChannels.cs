using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Recordings;

/// <summary>Who is heard on which channel of a recording.</summary>
internal abstract class RecordedChannels
{
    public abstract int Count { get; }

    /// <summary>The conversation that is recorded, at this instant.</summary>
    public abstract string ConversationId { get; }

    /// <summary>What the recording of these tracks changes with.</summary>
    public abstract TapSet Taps { get; }

    /// <summary>The channel that somebody's words are on.</summary>
    public abstract int Of(Leg speaker);

    /// <summary>What is recorded on a channel at this instant. Whoever is muted is not.</summary>
    public abstract IEnumerable<AudioTrack> Audible(int channel);

    /// <summary>As a leg's own recording is to have them.</summary>
    public static RecordedChannels On(Leg leg, RecordingSettings settings) => settings switch
    {
        { Split: false } => new Mixed(leg),
        { Channels: { } count } => new EachLeg(leg, count),
        _ => new Sides(leg),
    };

    /// <summary>A conversation is recorded on one channel.</summary>
    public static RecordedChannels On(Conversation room) => new Room(room);

    private static IEnumerable<AudioTrack> Own(Leg leg) => leg.Muted ? [] : [leg.Sound.Party];

    /// <summary>All that is said and heard on a leg.</summary>
    private sealed class Mixed(Leg leg) : RecordedChannels
    {
        public override int Count => 1;

        public override string ConversationId => leg.Conversation.Id;

        public override TapSet Taps => leg.Sound.Taps;

        public override int Of(Leg speaker) => 0;

        public override IEnumerable<AudioTrack> Audible(int channel) => [.. Own(leg), .. leg.Sound.Audible];
    }

    /// <summary>Left what is said on a leg, right what is heard on it.</summary>
    private sealed class Sides(Leg leg) : RecordedChannels
    {
        public override int Count => 2;

        public override string ConversationId => leg.Conversation.Id;

        public override TapSet Taps => leg.Sound.Taps;

        public override int Of(Leg speaker) => speaker == leg ? 0 : 1;

        public override IEnumerable<AudioTrack> Audible(int channel) => channel == 0 ? Own(leg) : leg.Sound.Audible;
    }

    /// <summary>
    /// One for each leg of the conversation; those that are too many share the last. What the platform plays is no leg's: it shares the
    /// last as well, or is on none.
    /// </summary>
    private sealed class EachLeg(Leg leg, int count) : RecordedChannels
    {
        private readonly ChannelOrder _order = new(leg);

        public override int Count => count;

        public override string ConversationId => leg.Conversation.Id;

        public override TapSet Taps => leg.Sound.Taps;

        public override int Of(Leg speaker) => Math.Min(_order.Of(speaker), count - 1);

        public override IEnumerable<AudioTrack> Audible(int channel) => leg.Conversation.Members
            .Where(member => member is { IsUp: true, IsWhispering: false } && (member == leg || leg.Conversation.Started))
            .Where(member => Of(member) == channel)
            .SelectMany(Own)
            .Concat(channel == count - 1 && leg.Switchboard.Options.Unspecified.PlayedSharesLastChannel ? leg.Sound.Played : []);
    }

    private sealed class Room(Conversation room) : RecordedChannels
    {
        public override int Count => 1;

        public override string ConversationId => room.Id;

        public override TapSet Taps => room.Taps;

        public override int Of(Leg speaker) => 0;

        public override IEnumerable<AudioTrack> Audible(int channel) => room.Members
            .Where(member => member is { IsUp: true, IsWhispering: false })
            .SelectMany(member => Own(member).Append(member.Sound.Ncco));
    }
}
