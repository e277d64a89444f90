namespace ContactCenter.Simulator;

/// <summary>What a phone waited for did not happen. The message says what happened instead.</summary>
public sealed class SimulationException(string message) : Exception(message);
