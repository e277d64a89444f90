using ContactCenter.Simulator.Plays.Running;

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
        await ServeAsync(args);
        return 0;
    }

    private static async Task ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var section = builder.Configuration.GetSection(SimulatorOptions.Section);
        var options = section.Get<SimulatorOptions>() ?? new SimulatorOptions();
        var standalone = section.Get<StandaloneOptions>() ?? new StandaloneOptions();
        Account.Complete(options, standalone);
        options.Sound = section.GetValue(nameof(SimulatorOptions.Sound), defaultValue: true);
        if (options.Phones.Count == 0)
            options.Phones = [FirstCaller, SecondCaller];

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(OwnAddress);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddVoicePlatform(options);

        await using var app = builder.Build();
        app.MapVoicePlatform();
        await app.StartAsync();
        var address = app.Urls.First();
        options.FilesUrl ??= address;
        await Console.Out.WriteLineAsync(Greeting.Of(options, standalone, address));
        await app.WaitForShutdownAsync();
    }
}
