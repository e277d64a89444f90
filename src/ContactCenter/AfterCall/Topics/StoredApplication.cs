namespace ContactCenter.AfterCall.Topics;

/// <summary>How far the topics of now were applied to calls of before.</summary>
/// <param name="Since">Calls that began then or later.</param>
/// <param name="State">Running, done or stopped.</param>
/// <param name="At">When somebody asked for it.</param>
/// <param name="Done">How many calls were looked at.</param>
/// <param name="Work">The number of the item that does it.</param>
internal sealed record StoredApplication(DateTimeOffset Since, ApplicationState State, DateTimeOffset At, int Done, long Work);

internal enum ApplicationState
{
    Running,
    Done,
    Stopped,
}
