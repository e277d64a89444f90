using ContactCenter.Simulator.Standalone;

namespace ContactCenter.Simulator.Plays.Running;

/// <summary>The account that scripts are played with; each gets options of its own, which its settings have changed.</summary>
internal sealed class RunAccount(IConfiguration configuration)
{
    private readonly StandaloneOptions _standalone = configuration.GetSection(SimulatorOptions.Section).Get<StandaloneOptions>() ?? new StandaloneOptions();

    /// <summary>Where recordings are fetched, once the server listens.</summary>
    public string? Address { get; set; }

    /// <summary>Where the account and the application's key are kept.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(_standalone.PrivateKeyPath))!;

    /// <param name="play"><c>null</c>: the options of all scripts that have no settings.</param>
    public SimulatorOptions OptionsFor(Play? play)
    {
        var settings = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(play?.Settings).Build();
        var options = settings.GetSection(SimulatorOptions.Section).Get<SimulatorOptions>() ?? new SimulatorOptions();
        Account.Complete(options, _standalone);
        options.FilesUrl ??= Address;
        return options;
    }
}
