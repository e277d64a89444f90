using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Settings;

namespace ContactCenter.Simulator.Standalone;

/// <summary>Opens the phones, and the calls API for an application, until it is told to end.</summary>
internal static class ServeCommand
{
    private const int Ended = 0;
    private const int Unusable = 1;
    private const string Page = "/simulator";

    /// <summary>Numbers that are reserved for fiction.</summary>
    private static readonly PhoneOptions[] FirstPhones =
        [new() { Number = "447700900001", Name = "Caller" }, new() { Number = "447700900002", Name = "Agent" }];

    /// <returns>0: it was told to end; 1: it could not start, which has been said.</returns>
    public static async Task<int> RunAsync(string[] args, string ownAddress, TimeProvider time, TextWriter output, TextWriter errors)
    {
        if (CommandLine.FaultIn(args) is { } misunderstood)
            return await RefuseAsync(errors, misunderstood);
        // Settings come from the command line and the environment: a file where the command is typed may be another program's.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = new StandaloneOptions { Sound = true };
        if (SimulatorSettings.Apply(builder.Configuration.GetSection(SimulatorOptions.Section), options) is { Count: > 0 } faults)
            return await RefuseAsync(errors, string.Join('\n', faults));
        if (Account.TryComplete(options) is { } unusable)
            return await RefuseAsync(errors, unusable);
        if (options.Phones.Count == 0)
            options.Phones = [.. FirstPhones];

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(ownAddress);
        Listening.Quieten(builder.Logging);
        builder.Services.AddSingleton(time);
        builder.Services.AddVoicePlatform(options);
        await using var app = builder.Build();
        app.MapVoicePlatform(pagePrefix: Page);
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], () => Results.Redirect(Page));
        if (await Listening.FaultOfStartAsync(app) is { } closed)
            return await RefuseAsync(errors, closed);

        var address = Listening.LocalAddressOf(app);
        options.FilesUrl ??= address;
        await output.WriteLineAsync(StartMessage.Of(options, address));
        if (Listening.WarningOf(app, options.Public) is { } warning)
            await errors.WriteLineAsync(warning);
        await app.WaitForShutdownAsync();
        return Ended;
    }

    private static async Task<int> RefuseAsync(TextWriter errors, string why)
    {
        await errors.WriteLineAsync(why);
        return Unusable;
    }
}
