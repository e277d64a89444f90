namespace ContactCenter.Simulator.Unspecified;

/// <summary>What an input says when nothing was pressed.</summary>
public enum AbsentDigits
{
    /// <summary><c>"digits":null</c>.</summary>
    Null,

    /// <summary><c>"digits":""</c>.</summary>
    Empty,

    /// <summary>There is no <c>dtmf</c>.</summary>
    Missing,
}
