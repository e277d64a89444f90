namespace ContactCenter.Load.Throughput;

/// <summary>How a call went for the caller.</summary>
public enum Outcome
{
    /// <summary>Menu, agent, survey, thanks.</summary>
    Whole,

    /// <summary>All agents of the department were talking; the caller was told so and said goodbye.</summary>
    SentAway,

    /// <summary>Nothing was said to the caller at all.</summary>
    NotGreeted,

    /// <summary>The call ended before the survey was over.</summary>
    CutOff,

    /// <summary>The caller waited in vain for another word.</summary>
    Stranded,
}
