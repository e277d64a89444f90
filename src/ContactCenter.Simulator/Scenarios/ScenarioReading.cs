namespace ContactCenter.Simulator.Scenarios;

/// <summary>What a file was found to be.</summary>
/// <param name="Scenario">The script; <c>null</c> when there are faults.</param>
/// <param name="Faults">All that is wrong with the file, in the order of its lines.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioFault> Faults);
