using ContactCenter.Foundation.Settings;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Settings;

namespace ContactCenter.Platform.Simulation;

/// <summary>What the simulator in this process is told, read as the program of its own reads it.</summary>
internal static class SimulationSettings
{
    /// <summary>The account and its limits, which are our own, and the addresses of our webhooks.</summary>
    private static readonly string[] Ours =
    [
        nameof(SimulatorOptions.ApplicationId),
        nameof(SimulatorOptions.ApiKey),
        nameof(SimulatorOptions.ApiSecret),
        nameof(SimulatorOptions.SignatureSecret),
        nameof(SimulatorOptions.ApplicationPublicKey),
        nameof(SimulatorOptions.AllowUnverifiedTokens),
        nameof(SimulatorOptions.Numbers),
        nameof(SimulatorOptions.StartsWithoutNumbers),
        nameof(SimulatorOptions.NumbersForSale),
        nameof(SimulatorOptions.CallsPerSecond),
        nameof(SimulatorOptions.RequestsPerSecond),
        nameof(SimulatorOptions.AnswerUrl),
        nameof(SimulatorOptions.AnswerMethod),
        nameof(SimulatorOptions.EventUrl),
        nameof(SimulatorOptions.EventMethod),
        nameof(SimulatorOptions.FallbackUrl),
        nameof(SimulatorOptions.FallbackMethod),
    ];

    /// <returns>Options that lack the account.</returns>
    public static SimulatorOptions Read(IConfigurationSection section, ICollection<SettingsFault> faults)
    {
        var options = new SimulatorOptions { Sound = true };
        foreach (var child in section.GetChildren().Where(child => Ours.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            faults.Add(new(child.Path, "is not for the simulator inside the contact center, whose account and webhooks are those of section Vonage"));
        foreach (var fault in SimulatorSettings.Apply(section, options, Ours))
            faults.Add(new(fault.Key, fault.Problem));
        return options;
    }
}
