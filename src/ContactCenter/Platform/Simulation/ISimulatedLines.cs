namespace ContactCenter.Platform.Simulation;

/// <summary>What the simulated account needs besides its own number.</summary>
public interface ISimulatedLines
{
    /// <summary>Further numbers that can be dialled.</summary>
    IReadOnlyList<string> Numbers { get; }

    /// <summary>The phones that the contact center rings.</summary>
    IReadOnlyList<SimulatedLine> Phones { get; }

    /// <summary>Is called when they may be others. Whoever is called waits for nothing.</summary>
    Action OnChanged { set; }
}

/// <param name="Number">As the simulator addresses it.</param>
/// <param name="Name">Whose phone it is.</param>
public sealed record SimulatedLine(string Number, string Name);
