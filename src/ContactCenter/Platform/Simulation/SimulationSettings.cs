using ContactCenter.Foundation.Settings;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Settings;

namespace ContactCenter.Platform.Simulation;

/// <summary>What the simulator in this process is told, read as the program of its own reads it.</summary>
/// <param name="Options">They lack the account: that is filled in when the simulator is made.</param>
internal sealed record SimulationSettings(SimulatorOptions Options)
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

    public static SimulationSettings Read(SettingsSource source)
    {
        var section = source.Configuration.GetSection(SimulatorOptions.Section);
        var options = new SimulatorOptions { Sound = true };
        foreach (var child in section.GetChildren().Where(child => Ours.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            source.Faults.Add(new(child.Path, "is not for the simulator inside the contact center, whose account and webhooks are those of section Vonage"));
        foreach (var fault in SimulatorSettings.Apply(section, options, Ours))
            source.Faults.Add(new(fault.Key, fault.Problem));
        return new(options);
    }
}
