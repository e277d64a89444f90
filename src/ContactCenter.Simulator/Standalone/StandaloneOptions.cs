namespace ContactCenter.Simulator.Standalone;

/// <summary>What only the stand-alone simulator is told, in the same section as <see cref="SimulatorOptions"/>.</summary>
internal sealed class StandaloneOptions
{
    /// <summary>Where the application's private key is, or is written when there is none.</summary>
    public string PrivateKeyPath { get; set; } = "simulator-data/private.key";

    /// <summary>Sends webhooks without signatures instead of making up a secret.</summary>
    public bool Unsigned { get; set; }
}
