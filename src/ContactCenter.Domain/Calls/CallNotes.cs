namespace ContactCenter.Domain.Calls;

/// <summary>What people want to be known of a call.</summary>
/// <param name="Text">1 to <see cref="Longest"/> characters, not all of them blank.</param>
/// <param name="By">The name of who wrote it last.</param>
public sealed record CallNotes(string Text, string By, DateTimeOffset At)
{
    /// <summary>Characters of the text.</summary>
    public const int Longest = 10_000;
}
