namespace ContactCenter.Simulator.Scenarios;

/// <summary>What has become of a script.</summary>
/// <param name="Scenario">The script.</param>
/// <param name="Outcome">Whether all was as it said.</param>
/// <param name="Failures">What was not, one text each, which may have several lines.</param>
/// <param name="Transcript">What was done, one line each.</param>
/// <param name="Took">By the platform's clock.</param>
public sealed record ScenarioResult(
    Scenario Scenario, ScenarioOutcome Outcome, IReadOnlyList<string> Failures, IReadOnlyList<string> Transcript, TimeSpan Took);

/// <summary>How a script came out.</summary>
public enum ScenarioOutcome
{
    Passed,
    Failed,

    /// <summary>Somebody interrupted it; its calls were ended.</summary>
    Interrupted,
}
