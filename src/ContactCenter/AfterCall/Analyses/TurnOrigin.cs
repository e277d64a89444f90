namespace ContactCenter.AfterCall.Analyses;

/// <summary>Which recording a turn is of.</summary>
/// <param name="Recording">Its number in the index.</param>
/// <param name="Began">Seconds since the call's first recording began.</param>
internal readonly record struct TurnOrigin(long Recording, double Began);
