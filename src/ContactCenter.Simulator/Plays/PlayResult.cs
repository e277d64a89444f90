namespace ContactCenter.Simulator.Plays;

/// <summary>What has become of a script.</summary>
/// <param name="Play">The script.</param>
/// <param name="Outcome">Whether all was as it said.</param>
/// <param name="Failures">What was not, one text each, which may have several lines.</param>
/// <param name="Transcript">What was done, one line each.</param>
/// <param name="Took">By the platform's clock.</param>
public sealed record PlayResult(Play Play, PlayOutcome Outcome, IReadOnlyList<string> Failures, IReadOnlyList<string> Transcript, TimeSpan Took);

/// <summary>How a script came out.</summary>
public enum PlayOutcome
{
    Passed,
    Failed,

    /// <summary>Somebody interrupted it; its calls were ended.</summary>
    Interrupted,
}
