using System.Globalization;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Plays;

/// <summary>Plays scripts on a platform, one at a time or, where they share no phone, several.</summary>
/// <param name="platform">Its driver, if it has one, moves the time.</param>
public sealed class Player(VoicePlatform platform)
{
    /// <summary>How long a step may take when neither it nor its script says so.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="UsualPatience"/>
    public TimeSpan Patience { get; init; } = UsualPatience;

    /// <summary>Whether all that happens on the platform is the script's business, or only what concerns its phones' legs.</summary>
    public bool IsAlone { get; init; } = true;

    /// <summary>Told what was done, line by line, while it is done.</summary>
    public Action<Play, string>? Told { get; init; }

    /// <summary>Plays a script. When its steps are over, whoever is on the line hangs up.</summary>
    /// <param name="play">The script. Its settings are the platform's owner's to heed.</param>
    /// <param name="cancellationToken">Interrupts it; its calls are ended nevertheless.</param>
    public async Task<PlayResult> PlayAsync(Play play, CancellationToken cancellationToken = default)
    {
        var stage = new Stage(platform, play, play.Body.Timeout ?? Patience, cancellationToken);
        var (since, transcript, failures) = (platform.Log.LastSequence, new List<string>(), new List<string>());
        foreach (var phone in stage.Phones.Values)
            phone.WhenRung = PhoneBehaviour.Ring;
        try
        {
            await PlayStepsAsync(stage, play, Tell);
            failures.AddRange(await Ending.ReachAsync(stage, play, since, IsAlone));
        }
        catch (SimulationException fault)
        {
            failures.Add(fault.Message.TrimEnd());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }

        await Ending.ForceAsync(stage);
        foreach (var line in failures.SelectMany(failure => failure.Split('\n')))
            Tell($"    {line.TrimEnd()}");
        var interrupted = cancellationToken.IsCancellationRequested;
        var outcome = failures.Count > 0 ? PlayOutcome.Failed : interrupted ? PlayOutcome.Interrupted : PlayOutcome.Passed;
        if (interrupted)
            Tell("    Interrupted: its calls have been ended.");
        return new PlayResult(play, outcome, failures, transcript, platform.Board.Now - stage.Began);

        void Tell(string line)
        {
            transcript.Add(line);
            Told?.Invoke(play, line);
        }
    }

    private static async Task PlayStepsAsync(Stage stage, Play play, Action<string> tell)
    {
        foreach (var step in play.Body.Steps)
        {
            stage.Cancelled.ThrowIfCancellationRequested();
            try
            {
                await step.PlayAsync(stage);
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
