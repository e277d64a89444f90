using System.Globalization;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Scenarios;

/// <summary>Plays scripts on a platform, one at a time or, where they share no phone, several.</summary>
/// <param name="platform">Its driver, if it has one, moves the time.</param>
public sealed class ScenarioPlayer(VoicePlatform platform)
{
    /// <summary>How long a step may take when neither it nor its script says so.</summary>
    public static readonly TimeSpan DefaultWaitLimit = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="DefaultWaitLimit"/>
    public TimeSpan WaitLimit { get; init; } = DefaultWaitLimit;

    /// <summary>Whether all that happens on the platform is the script's business, or only what concerns its phones' legs.</summary>
    public bool IsAlone { get; init; } = true;

    /// <summary>Told what was done, line by line, while it is done.</summary>
    public Action<Scenario, string>? Told { get; init; }

    /// <summary>Plays a script. When its steps are over, whoever is on the line hangs up.</summary>
    /// <param name="scenario">The script. Its settings are the platform's owner's to heed.</param>
    /// <param name="cancellationToken">Interrupts it; its calls are ended nevertheless.</param>
    public async Task<ScenarioResult> PlayAsync(Scenario scenario, CancellationToken cancellationToken = default)
    {
        var context = new ScenarioContext(platform, scenario, scenario.Body.Timeout ?? WaitLimit, cancellationToken);
        var (since, transcript, failures) = (platform.Log.LastSequence, new List<string>(), new List<string>());
        foreach (var phone in context.Phones.Values)
            phone.WhenRung = PhoneBehaviour.Ring;
        try
        {
            await RunStepsAsync(context, scenario, Tell);
            failures.AddRange(await ScenarioCompletion.RunAsync(context, scenario, since, IsAlone));
        }
        catch (SimulationException fault)
        {
            failures.Add(fault.Message.TrimEnd());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }

        await ScenarioCompletion.ForceAsync(context);
        if (failures.Count > 0 && context.ApplicationFault is { } cause)
            failures[0] = $"{cause}\n{failures[0]}";
        foreach (var line in failures.SelectMany(failure => failure.Split('\n')))
            Tell($"    {line.TrimEnd()}");
        var interrupted = cancellationToken.IsCancellationRequested;
        var outcome = (failures.Count, interrupted) switch
        {
            ( > 0, _) => ScenarioOutcome.Failed,
            (_, true) => ScenarioOutcome.Interrupted,
            _ => ScenarioOutcome.Passed,
        };
        if (interrupted)
            Tell("    Interrupted: its calls have been ended.");
        return new ScenarioResult(scenario, outcome, failures, transcript, platform.Switchboard.Now - context.Began);

        void Tell(string line)
        {
            transcript.Add(line);
            Told?.Invoke(scenario, line);
        }
    }

    private static async Task RunStepsAsync(ScenarioContext context, Scenario scenario, Action<string> tell)
    {
        foreach (var step in scenario.Body.Steps)
        {
            context.Cancelled.ThrowIfCancellationRequested();
            try
            {
                await step.RunAsync(context);
            }
            catch (SimulationException)
            {
                tell(string.Create(CultureInfo.InvariantCulture, $"  ✗ line {step.Line}: {step.Text}"));
                throw;
            }

            tell($"  ✓ {step.Text}");
        }
    }
}
