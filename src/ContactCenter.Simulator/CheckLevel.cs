namespace ContactCenter.Simulator;

/// <summary>What becomes of NCCOs and requests that the platform takes although its documents do not have them so.</summary>
public enum CheckLevel
{
    /// <summary>They are taken, with a warning in the log.</summary>
    Platform,

    /// <summary>They are refused.</summary>
    Strict,
}
