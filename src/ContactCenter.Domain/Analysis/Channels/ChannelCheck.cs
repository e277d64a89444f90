namespace ContactCenter.Domain.Analysis.Channels;

/// <summary>How a recording agrees with the setting that says on which channel the agent is.</summary>
public enum ChannelCheck
{
    /// <summary>It has no stretch that could tell.</summary>
    Unverified,

    /// <summary>Somebody who was alone is heard on their channel.</summary>
    Verified,

    /// <summary>Somebody is heard on the channel of one who was not there.</summary>
    Contradicted,
}
