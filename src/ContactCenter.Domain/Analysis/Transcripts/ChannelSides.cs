namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>Which side of a call speaks in which channel of a recording.</summary>
/// <param name="Channels">How many channels the recording has, from 1.</param>
/// <param name="AgentChannel">The agent's, from 1. Where the recording has no such channel nobody knows who speaks.</param>
public sealed record ChannelSides(int Channels, int AgentChannel)
{
    /// <param name="channel">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The recording has no such channel.</exception>
    public Speaker SpeakerOf(int channel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channel, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channel, Channels);
        var isKnown = Channels > 1 && AgentChannel >= 1 && AgentChannel <= Channels;
        if (!isKnown)
            return Speaker.Unknown;
        return channel == AgentChannel ? Speaker.Agent : Speaker.Caller;
    }
}
