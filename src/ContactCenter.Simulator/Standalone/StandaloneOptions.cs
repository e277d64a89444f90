namespace ContactCenter.Simulator.Standalone;

/// <summary>The options, and what only the program that stands alone is told beside them.</summary>
internal sealed class StandaloneOptions : SimulatorOptions
{
    /// <summary>Where the application's private key is, or is written when there is none.</summary>
    public string PrivateKeyPath { get; set; } = "simulator-data/private.key";

    /// <summary>Sends webhooks without signatures instead of making up a secret.</summary>
    public bool Unsigned { get; set; }

    /// <summary>Applications ask over the network: with the platform's addresses they would take their tokens to the live one.</summary>
    internal override bool MaySplitRegions => Regions.Count > 0;
}
