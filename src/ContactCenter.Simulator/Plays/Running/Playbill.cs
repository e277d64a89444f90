using System.Globalization;

namespace ContactCenter.Simulator.Plays.Running;

/// <summary>
/// Plays scripts in their order. One at a time, each has a platform of its own; several at once, those without settings share
/// one, and none of them a phone.
/// </summary>
internal sealed class Playbill(PlayHouse house, RunArguments arguments, TextWriter output)
{
    private readonly Lock _gate = new();

    /// <returns>In the order of the scripts.</returns>
    public async Task<IReadOnlyList<PlayResult>> PlayAsync(IReadOnlyList<Play> plays, CancellationToken cancellationToken)
    {
        var shared = arguments.Parallel == 1 ? [] : plays.Where(play => play.Settings.Count == 0).ToList();
        var results = new Dictionary<Play, PlayResult>();
        if (shared.Count > 0)
        {
            foreach (var result in await PlayTogetherAsync(shared, cancellationToken))
                results[result.Play] = result;
        }

        foreach (var play in plays.Except(shared))
            results[play] = await PlayAloneAsync(play, cancellationToken);
        Sum([.. results.Values], cancellationToken.IsCancellationRequested);
        return [.. plays.Select(play => results[play])];
    }

    private async Task<PlayResult> PlayAloneAsync(Play play, CancellationToken cancellationToken)
    {
        Say(Title(play));
        var player = new Player(await house.OpenAsync(play)) { Patience = arguments.Patience, Told = (_, line) => Say(line) };
        var result = await player.PlayAsync(play, cancellationToken);
        Say(Outcome(result));
        return result;
    }

    private async Task<PlayResult[]> PlayTogetherAsync(List<Play> plays, CancellationToken cancellationToken)
    {
        var player = new Player(await house.OpenAsync(null)) { Patience = arguments.Patience, IsAlone = false };
        var phones = plays.SelectMany(play => play.Phones.Values).Distinct(StringComparer.Ordinal).ToDictionary(phone => phone, _ => new SemaphoreSlim(1), StringComparer.Ordinal);
        using var places = new SemaphoreSlim(arguments.Parallel);
        return await Task.WhenAll(plays.Select(PlayAsync));

        // Phones first, and always in the same order: nobody waits for somebody who waits.
        async Task<PlayResult> PlayAsync(Play play)
        {
            var own = play.Phones.Values.Order(StringComparer.Ordinal).Select(phone => phones[phone]).Append(places).ToList();
            foreach (var needed in own)
                await needed.WaitAsync(CancellationToken.None);
            try
            {
                var result = await player.PlayAsync(play, cancellationToken);
                Say(string.Join('\n', [Title(play), .. result.Transcript, Outcome(result)]));
                return result;
            }
            finally
            {
                own.ForEach(needed => needed.Release());
            }
        }
    }

    private static string Title(Play play) => $"{play.Name} ({play.File})";

    private static string Outcome(PlayResult result) => string.Create(CultureInfo.InvariantCulture, $"  {Word(result.Outcome)} in {result.Took.TotalSeconds:0.0} s\n");

    private static string Word(PlayOutcome outcome) => outcome switch
    {
        PlayOutcome.Passed => "passed",
        PlayOutcome.Interrupted => "interrupted",
        _ => "FAILED",
    };

    private void Sum(IReadOnlyCollection<PlayResult> results, bool interrupted)
    {
        var counts = results.CountBy(result => result.Outcome).OrderBy(count => count.Key).Select(count => $"{count.Value} {Word(count.Key)}");
        Say($"{results.Count} scripts: {string.Join(", ", counts)}{(interrupted ? ". Interrupted: all calls have been ended" : "")}.");
    }

    private void Say(string text)
    {
        lock (_gate)
            output.WriteLine(text);
    }
}
