using ContactCenter.Simulator.Settings;
using ContactCenter.Simulator.Standalone;

namespace ContactCenter.Simulator.Scenarios.Running;

/// <summary>The account that scripts are played with; each gets options of its own, which its settings have changed.</summary>
internal sealed class RunAccount(IConfiguration configuration)
{
    /// <summary>Where recordings are fetched, once the server listens.</summary>
    public string? Address { get; set; }

    /// <summary>Where the account and the application's key are kept.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(Read(null).Options.PrivateKeyPath))!;

    /// <param name="scenario"><c>null</c>: the options of all scripts that have no settings.</param>
    public SimulatorOptions OptionsFor(Scenario? scenario)
    {
        var options = Read(scenario).Options;
        Account.Complete(options);
        options.FilesUrl ??= Address;
        return options;
    }

    /// <summary>The settings for a script, and all that is wrong with them.</summary>
    public (StandaloneOptions Options, IReadOnlyList<OptionFault> Faults) Read(Scenario? scenario)
    {
        var settings = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(scenario?.Settings).Build();
        var options = new StandaloneOptions();
        return (options, SimulatorSettings.Apply(settings.GetSection(SimulatorOptions.Section), options));
    }
}
