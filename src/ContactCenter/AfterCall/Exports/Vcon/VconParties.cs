using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>Who took part in a call, each with a place.</summary>
internal sealed class VconParties
{
    public const int Caller = 0;

    private readonly List<VconParty> _all;
    private readonly int _agentChannel;

    /// <param name="call">Whose caller comes first.</param>
    /// <param name="agentChannel">On which channel of ours the agent is, from 1.</param>
    public VconParties(CallSession call, int agentChannel)
    {
        var address = call.Caller.Address;
        var isNumber = address.Length > 0 && address.All(char.IsAsciiDigit);
        _all = [isNumber ? new VconParty("customer", Tel: $"+{address}") : Named("customer", address)];
        _agentChannel = agentChannel;
    }

    public IReadOnlyList<VconParty> All => _all;

    /// <summary>Who is heard in a recording; of several channels one for each.</summary>
    public IReadOnlyList<int> Of(Recording recording)
    {
        var agent = AgentOf(recording);
        if (recording.Channels is { } channels && channels > 1)
            return [.. Enumerable.Range(1, channels).Select(channel => channel == (recording.AgentChannel ?? _agentChannel) ? agent ?? Caller : Caller)];
        return agent is null ? [Caller] : [Caller, agent.Value];
    }

    /// <returns>The place of the agent; <c>null</c>: the caller speaks alone.</returns>
    public int? AgentOf(Recording recording)
    {
        if (recording.Origin.Kind != RecordingKind.Conversation)
            return null;
        var agent = Named("agent", recording.Agent);
        if (!_all.Contains(agent))
            _all.Add(agent);
        return _all.IndexOf(agent);
    }

    private static VconParty Named(string role, string? name) => string.IsNullOrEmpty(name) ? new(role) : new(role, Name: name, Validation: "none");
}
