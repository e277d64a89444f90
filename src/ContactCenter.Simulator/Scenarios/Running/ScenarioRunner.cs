using System.Globalization;

namespace ContactCenter.Simulator.Scenarios.Running;

/// <summary>
/// Plays scripts in their order. One at a time, each has a platform of its own; several at once, those without settings share
/// one, and none of them a phone.
/// </summary>
internal sealed class ScenarioRunner(ScenarioHost host, RunArguments arguments, TextWriter output)
{
    private readonly Lock _gate = new();

    /// <returns>In the order of the scripts.</returns>
    public async Task<IReadOnlyList<ScenarioResult>> PlayAsync(IReadOnlyList<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var shared = arguments.Parallel == 1 ? [] : scenarios.Where(scenario => scenario.Settings.Count == 0).ToList();
        var results = new Dictionary<Scenario, ScenarioResult>();
        if (shared.Count > 0)
        {
            foreach (var result in await PlayTogetherAsync(shared, cancellationToken))
                results[result.Scenario] = result;
        }

        foreach (var scenario in scenarios.Except(shared))
            results[scenario] = await PlayAloneAsync(scenario, cancellationToken);
        Sum([.. results.Values], cancellationToken.IsCancellationRequested);
        return [.. scenarios.Select(scenario => results[scenario])];
    }

    private async Task<ScenarioResult> PlayAloneAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        Say(Title(scenario));
        var player = new ScenarioPlayer(await host.OpenAsync(scenario)) { WaitLimit = arguments.WaitLimit, Told = (_, line) => Say(line) };
        var result = await player.PlayAsync(scenario, cancellationToken);
        Say(Outcome(result));
        return result;
    }

    private async Task<ScenarioResult[]> PlayTogetherAsync(List<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var player = new ScenarioPlayer(await host.OpenAsync(null)) { WaitLimit = arguments.WaitLimit, IsAlone = false };
        var phones = scenarios.SelectMany(scenario => scenario.Phones.Values).Distinct(StringComparer.Ordinal)
            .ToDictionary(phone => phone, _ => new SemaphoreSlim(1), StringComparer.Ordinal);
        using var places = new SemaphoreSlim(arguments.Parallel);
        return await Task.WhenAll(scenarios.Select(PlayAsync));

        // Phones first, and always in the same order: nobody waits for somebody who waits.
        async Task<ScenarioResult> PlayAsync(Scenario scenario)
        {
            var own = scenario.Phones.Values.Order(StringComparer.Ordinal).Select(phone => phones[phone]).Append(places).ToList();
            foreach (var needed in own)
                await needed.WaitAsync(CancellationToken.None);
            try
            {
                var result = await player.PlayAsync(scenario, cancellationToken);
                Say(string.Join('\n', [Title(scenario), .. result.Transcript, Outcome(result)]));
                return result;
            }
            finally
            {
                own.ForEach(needed => needed.Release());
            }
        }
    }

    private static string Title(Scenario scenario) => $"{scenario.Name} ({scenario.File})";

    private static string Outcome(ScenarioResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"  {Word(result.Outcome)} in {result.Took.TotalSeconds:0.0} s\n");

    private static string Word(ScenarioOutcome outcome) => outcome switch
    {
        ScenarioOutcome.Passed => "passed",
        ScenarioOutcome.Interrupted => "interrupted",
        _ => "FAILED",
    };

    private void Sum(IReadOnlyCollection<ScenarioResult> results, bool interrupted)
    {
        var counts = results.CountBy(result => result.Outcome).OrderBy(count => count.Key).Select(count => $"{count.Value} {Word(count.Key)}");
        Say($"{Plural.Of(results.Count, "script")}: {string.Join(", ", counts)}{(interrupted ? ". Interrupted: all calls have been ended" : "")}.");
    }

    private void Say(string text)
    {
        lock (_gate)
            output.WriteLine(text);
    }
}
