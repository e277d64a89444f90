using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Scenarios.Steps;
using ContactCenter.Simulator.Standalone;

namespace ContactCenter.Simulator.Scenarios.Running;

/// <summary>Plays scripts against an application, and says whether it behaved.</summary>
internal sealed class RunCommand(RunArguments arguments, TimeProvider time, TextWriter output, TextWriter errors)
{
    public const string Name = "run";

    private const int AllGood = 0;
    private const int SomeFailed = 1;
    private const int Unusable = 2;

    /// <returns>
    /// 0: all was as the scripts say; 1: it was not, or somebody interrupted; 2: nobody was called, since a script, a setting or the command line is wrong, or
    /// a port is in use.
    /// </returns>
    public static async Task<int> RunAsync(string[] args, string ownAddress, TimeProvider time, TextWriter output, TextWriter errors)
    {
        var arguments = RunArguments.Parse(args);
        if (arguments.Faults.Count == 0)
            return await new RunCommand(arguments, time, output, errors).RunAsync(ownAddress);
        foreach (var fault in arguments.Faults)
            await errors.WriteLineAsync(fault);
        await errors.WriteLineAsync(RunArguments.Usage);
        return Unusable;
    }

    private async Task<int> RunAsync(string ownAddress)
    {
        var readings = arguments.Files.Select(file => Scenario.Read(file, File.ReadAllText(file))).ToList();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. arguments.Settings], ContentRootPath = AppContext.BaseDirectory });
        var account = new RunAccount(builder.Configuration);
        var scenarios = readings.Select(reading => reading.Scenario).OfType<Scenario>().ToList();
        var faults = readings.SelectMany(reading => reading.Faults).Select(fault => fault.ToString())
            .Concat(scenarios.SelectMany(scenario => FaultsOf(scenario, account))).ToList();
        foreach (var fault in faults)
            await errors.WriteLineAsync(fault);
        if (faults.Count > 0)
        {
            await errors.WriteLineAsync($"{Plural.Of(faults.Count, "error")} in {Plural.Of(readings.Count, "script")}: nobody has been called.");
            return Unusable;
        }

        if (Account.TryComplete(account.Read(null).Options) is { } unusable)
        {
            await errors.WriteLineAsync(unusable);
            return Unusable;
        }

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(ownAddress);
        Listening.Quieten(builder.Logging);
        await using var app = builder.Build();
        await using var host = new ScenarioHost(account, time, app.Services.GetRequiredService<ILoggerFactory>());
        CallsEndpoints.Map(app, "", () => host.Api);
        if (await Listening.FaultOfStartAsync(app) is { } closed)
        {
            await errors.WriteLineAsync(closed);
            return Unusable;
        }

        if (Listening.WarningOf(app, pageIsPublic: false, hasPage: false) is { } warning)
            await errors.WriteLineAsync(warning);
        account.Address = Listening.LocalAddressOf(app);
        await output.WriteLineAsync($"The voice platform's stand-in listens on {account.Address}; its account is in {account.Folder}\n");
        var results = await new ScenarioRunner(host, arguments, output).PlayAsync(scenarios, app.Lifetime.ApplicationStopping);
        if (arguments.Report is { } report)
            await File.WriteAllTextAsync(report, JUnitReport.Of(results));
        return results.All(result => result.Outcome == ScenarioOutcome.Passed) ? AllGood : SomeFailed;
    }

    private static IEnumerable<string> FaultsOf(Scenario scenario, RunAccount account)
    {
        var (options, faults) = account.Read(scenario);
        foreach (var fault in faults)
            yield return $"{scenario.File}: {fault}";
        if (options.AnswerUrl is null && scenario.Body.Steps.OfType<DialStep>().FirstOrDefault() is { } dial)
        {
            yield return $"{scenario.File}:{dial.Line}: \"{dial.Text}\": the application has no answer URL; " +
                "give --Simulator:AnswerUrl=http://localhost:3000/webhooks/answer";
        }
    }
}
