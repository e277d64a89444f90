namespace ContactCenter.Domain.Analysis.Channels;

/// <summary>On which channels of a recording the agent was found, where only one of the two can have spoken. The numbers are those on disk.</summary>
[Flags]
public enum AgentChannels
{
    /// <summary>Nobody knows.</summary>
    None = 0,

    First = 1,

    Second = 2,
}
