using ContactCenter.Domain.Analysis.Channels;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Whether recordings of ours have the agent where the settings say; who changes the setting sees all of them judged anew.</summary>
internal sealed partial class ChannelChecks(RecordingsSettings settings, RecordingMetrics metrics, ILogger<ChannelChecks> logger)
{
    /// <summary>On which channel the settings have the agent.</summary>
    public int Setting => settings.AgentChannel;

    public ChannelCheck Of(AgentChannels found) => ChannelRule.Check(found, settings.AgentChannel);

    /// <returns><c>null</c>: it was not looked for.</returns>
    public string? WordOf(Recording recording) => recording.AgentFoundOn is { } found ? RecordingWords.Of(Of(found)) : null;

    /// <summary>Finds out where the agent is in a recording that has just come, counts it, and warns where that is elsewhere.</summary>
    /// <inheritdoc cref="HeardSides.Of"/>
    public AgentChannels? Look(CallSession? call, Recording recording, SoundShape shape)
    {
        if (HeardSides.Of(call, recording, shape) is not { } found)
            return null;
        var check = Of(found);
        metrics.Checked(check);
        if (check == ChannelCheck.Contradicted)
            Log.Contradicted(logger, recording.Number, recording.Call, 3 - settings.AgentChannel, settings.AgentChannel);
        return found;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} has the agent on channel {Found}, and Recordings:AgentChannel is {Setting}")]
        public static partial void Contradicted(ILogger logger, long recording, string call, int found, int setting);
    }
}
