using ContactCenter.Simulator.Scenarios.Running;
using ContactCenter.Simulator.Settings;

namespace ContactCenter.Simulator.Standalone;

/// <summary>The simulator by itself, for an application in whatever language.</summary>
internal static class Program
{
    private const string OwnAddress = "http://localhost:4000";
    private const string FirstCaller = "447700900001";
    private const string SecondCaller = "447700900002";

    private static async Task<int> Main(string[] args)
    {
        if (args is [RunCommand.Name, .. var rest])
            return await RunCommand.RunAsync(rest, OwnAddress, TimeProvider.System, Console.Out, Console.Error);
        return await ServeAsync(args);
    }

    /// <returns>0: it was told to end; 2: the settings have faults, which have been said.</returns>
    private static async Task<int> ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = new StandaloneOptions { Sound = true };
        if (SimulatorSettings.Apply(builder.Configuration.GetSection(SimulatorOptions.Section), options) is { Count: > 0 } faults)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', faults));
            return 2;
        }

        Account.Complete(options);
        if (options.Phones.Count == 0)
            options.Phones = [FirstCaller, SecondCaller];

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(OwnAddress);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddVoicePlatform(options);

        await using var app = builder.Build();
        app.MapVoicePlatform();
        await app.StartAsync();
        var address = app.Urls.First();
        options.FilesUrl ??= address;
        await Console.Out.WriteLineAsync(StartMessage.Of(options, address));
        await app.WaitForShutdownAsync();
        return 0;
    }
}
