using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Plays.Steps;

namespace ContactCenter.Simulator.Plays.Running;

/// <summary>Plays scripts against an application, and says whether it behaved.</summary>
internal sealed class RunCommand(RunArguments arguments, TimeProvider time, TextWriter output, TextWriter errors)
{
    public const string Name = "run";

    private const int AllGood = 0;
    private const int SomeFailed = 1;
    private const int Unusable = 2;

    /// <returns>0: all was as the scripts say; 1: it was not, or somebody interrupted; 2: a script or the command line is wrong.</returns>
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
        var readings = arguments.Files.Select(file => Play.Read(file, File.ReadAllText(file))).ToList();
        var builder = WebApplication.CreateBuilder([.. arguments.Settings]);
        var account = new RunAccount(builder.Configuration);
        var plays = readings.Select(reading => reading.Play).OfType<Play>().ToList();
        var faults = readings.SelectMany(reading => reading.Faults).Select(fault => fault.ToString()).Concat(plays.SelectMany(play => FaultsOf(play, account))).ToList();
        foreach (var fault in faults)
            await errors.WriteLineAsync(fault);
        if (faults.Count > 0)
            return Unusable;

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(ownAddress);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        await using var app = builder.Build();
        await using var house = new PlayHouse(account, time, app.Services.GetRequiredService<ILoggerFactory>());
        CallsEndpoints.Map(app, "", () => house.Api);
        try
        {
            await app.StartAsync();
        }
        catch (IOException fault)
        {
            await errors.WriteLineAsync($"The calls API cannot be opened: {fault.Message}");
            return Unusable;
        }

        account.Address = app.Urls.First();
        await output.WriteLineAsync($"The voice platform's stand-in listens on {account.Address}; its account is in {account.Folder}\n");
        var results = await new Playbill(house, arguments, output).PlayAsync(plays, app.Lifetime.ApplicationStopping);
        if (arguments.Report is { } report)
            await File.WriteAllTextAsync(report, JUnitReport.Of(results));
        return results.All(result => result.Outcome == PlayOutcome.Passed) ? AllGood : SomeFailed;
    }

    private static IEnumerable<string> FaultsOf(Play play, RunAccount account)
    {
        var (options, faults) = account.Read(play);
        foreach (var fault in faults)
            yield return $"{play.File}: {fault}";
        if (options.AnswerUrl is null && play.Body.Steps.OfType<DialStep>().FirstOrDefault() is { } dial)
            yield return $"{play.File}:{dial.Line}: \"{dial.Text}\": the application has no answer URL; give --Simulator:AnswerUrl=http://localhost:3000/webhooks/answer";
    }
}
