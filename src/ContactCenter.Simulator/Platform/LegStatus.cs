namespace ContactCenter.Simulator.Platform;

/// <summary>Where a leg's life stands.</summary>
internal enum LegStatus
{
    Started,
    Ringing,
    Answered,
    Ended,
}
