using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Channels;

/// <summary>
/// Finds out on which channel of two the agent is: of who was alone there the sound is on their channel. What the platform plays is on the last channel
/// or on none, so that where it may have played something only the first channel tells.
/// </summary>
public static class ChannelRule
{
    /// <summary>Seconds of sound that tell.</summary>
    public const double Enough = 2;

    /// <param name="times">When only one of the two was there.</param>
    /// <param name="soundOf">Seconds with sound of a channel, from 1, in a stretch.</param>
    public static AgentChannels Find(IReadOnlyCollection<AloneTime> times, Func<int, AloneTime, double> soundOf)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(soundOf);
        var (first, second) = (0d, 0d);
        foreach (var time in times)
        {
            var (onFirst, onSecond) = (soundOf(1, time), time.MayHaveMusic ? 0 : soundOf(2, time));
            // Where the caller is on one, the agent is on the other.
            (first, second) = time.Who == Speaker.Agent ? (first + onFirst, second + onSecond) : (first + onSecond, second + onFirst);
        }

        return (first >= Enough ? AgentChannels.First : AgentChannels.None) | (second >= Enough ? AgentChannels.Second : AgentChannels.None);
    }

    /// <param name="found">Where the agent was found.</param>
    /// <param name="setting">Where the settings have the agent, 1 or 2.</param>
    public static ChannelCheck Check(AgentChannels found, int setting)
    {
        var (right, wrong) = setting == 1 ? (AgentChannels.First, AgentChannels.Second) : (AgentChannels.Second, AgentChannels.First);
        if (found.HasFlag(wrong))
            return ChannelCheck.Contradicted;
        return found.HasFlag(right) ? ChannelCheck.Verified : ChannelCheck.Unverified;
    }
}
