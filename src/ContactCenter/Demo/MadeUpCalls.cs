using System.Collections.Immutable;
using ContactCenter.Calls.Plan;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Scenarios;

namespace ContactCenter.Demo;

/// <summary>Lets callers ring who are made up, so that a newcomer sees pages with something on them. The platform's time runs faster meanwhile.</summary>
internal sealed partial class MadeUpCalls(
    VoicePlatform platform, PlanSource plan, VonageSettings vonage, IHostApplicationLifetime lifetime, ILogger<MadeUpCalls> logger)
{
    /// <summary>A minute of talk takes six seconds.</summary>
    private const double Speed = 10;

    private readonly Lock _gate = new();

    /// <summary>The ten of before are under way until it is over.</summary>
    private Task _under = Task.CompletedTask;

    /// <returns>Why nobody rings; <c>null</c>: they have begun to.</returns>
    public string? Begin()
    {
        var sequences = MadeUpCallers.Of(plan.Current, vonage.FirstNumber);
        if (sequences.IsEmpty)
            return "No key of the first menu leads to a department with a phone: made-up callers would not know what to press.";
        lock (_gate)
        {
            if (!_under.IsCompleted)
                return "Ten made-up callers are ringing already.";
            if (platform.Phones.Any(phone => phone.State != PhoneState.OnHook))
                return "Somebody is on a phone: hang up first, for time runs ten times as fast while made-up callers ring.";
            _under = PlayAsync(sequences, lifetime.ApplicationStopping);
            return null;
        }
    }

    private async Task PlayAsync(ImmutableArray<ImmutableArray<Scenario>> sequences, CancellationToken stopping)
    {
        var before = platform.Options.Speed;
        platform.Options.Speed = Math.Max(before, Speed);
        try
        {
            var results = await Task.WhenAll(sequences.Select(sequence => PlaySequenceAsync(sequence, stopping)));
            foreach (var result in results.SelectMany(each => each).Where(result => result.Outcome == ScenarioOutcome.Failed))
                Log.Elsewhere(logger, result.Scenario.Name, result.Failures[0]);
        }
        finally
        {
            platform.Options.Speed = before;
        }
    }

    private async Task<IReadOnlyList<ScenarioResult>> PlaySequenceAsync(ImmutableArray<Scenario> sequence, CancellationToken stopping)
    {
        var player = new ScenarioPlayer(platform) { IsAlone = false };
        var results = new List<ScenarioResult>();
        foreach (var scenario in sequence.TakeWhile(_ => !stopping.IsCancellationRequested))
            results.Add(await player.PlayAsync(scenario, stopping));
        return results;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Caller} was led elsewhere than made-up callers expect: {Reason}")]
        public static partial void Elsewhere(ILogger logger, string caller, string reason);
    }
}
