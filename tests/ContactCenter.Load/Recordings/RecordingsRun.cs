using System.Globalization;
using ContactCenter.Load.Audit;
using ContactCenter.Load.Crash;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Recordings;

/// <summary>The same recordings twice: undisturbed, and under kills. Then the two are held against each other.</summary>
public sealed class RecordingsRun(RecordingsPlan plan, TextWriter output, TimeProvider time)
{
    /// <summary>So many recordings are on their way at any time while there are kills to come.</summary>
    private const int Ahead = 4;

    private static readonly TimeSpan BetweenNews = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>A transcriber that is left alone takes half a gigabyte, beside the one of the next server.</summary>
    private static readonly TimeSpan LongestLeft = TimeSpan.FromSeconds(2);

    public async Task<RecordingsReport> RunAsync(CancellationToken cancellationToken)
    {
        using var undisturbed = new RunFolder();
        using var folder = new RunFolder();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{plan.Sounds} sounds, {plan.Kills} kills, seed {plan.Seed}, in {folder.Path}; undisturbed in {undisturbed.Path}"));
        try
        {
            var random = new Random(plan.Seed);
            var files = folder.File("sounds");
            var sounds = new SoundMaker(files, SpeechClips.Read(plan.Audio), random).Make(plan.Sounds);
            var reference = await ReadAsync(plan with { Kills = 0 }, sounds, files, undisturbed, RareWords.Of, random, cancellationToken);
            await output.WriteLineAsync($"Undisturbed:\n{reference.Figures}");
            var read = await ReadAsync(plan, sounds, files, folder, _ => [.. reference.Reading.Found.Keys], random, cancellationToken);
            List<Fault> faults =
            [
                .. reference.Faults.Select(fault => fault with { What = $"Undisturbed: {fault.What}" }),
                .. read.Faults,
                .. ReadingRules.Compare(reference.Reading, read.Reading),
            ];
            undisturbed.IsKept = folder.IsKept = faults.Count > 0;
            return new RecordingsReport(faults, read.Figures, folder.IsKept ? [folder.Path, undisturbed.Path] : []);
        }
        catch (Exception fault) when (fault is UsageException or OperationCanceledException)
        {
            undisturbed.IsKept = folder.IsKept = false;
            throw;
        }
    }

    private async Task<Result> ReadAsync(
        RecordingsPlan part,
        IReadOnlyList<Sound> sounds,
        string files,
        RunFolder folder,
        Func<IReadOnlyList<ReadRecording>, IReadOnlyList<string>> wordsOf,
        Random random,
        CancellationToken cancellationToken)
    {
        await using var world = await PipelineWorld.CreateAsync(part, sounds, files, folder, time);
        world.Site.Server.Start();
        await world.Site.Server.Ready.WaitAsync(cancellationToken);
        var began = time.GetTimestamp();
        var killer = new PipelineKiller(world, part, random, time);
        await PlayAsync(world, killer, part, sounds.Count, cancellationToken);
        await ComesToRestAsync(world, cancellationToken);
        var took = time.GetElapsedTime(began);
        var reading = await new ReadingReader(world).ReadAsync(wordsOf, cancellationToken);
        var left = await killer.LeftAsync();
        var late = left.Where(each => each > LongestLeft).Select(each => new Fault(
            string.Create(CultureInfo.InvariantCulture, $"A transcriber was there for {each.TotalSeconds:0.00} s without its server."), null));
        return new Result(
            reading,
            [.. ReadingRules.Check(sounds, reading), .. ToldRules.Check(reading, world.Target), .. late],
            PipelineFigures.Of(world, reading, killer.Kills, left, took));
    }

    private Task PlayAsync(PipelineWorld world, PipelineKiller killer, RecordingsPlan part, int sounds, CancellationToken cancellationToken)
    {
        return KilledWork.RunAsync(
            killer.RunAsync, stop => world.System.RunAsync(Most, stop), stop => TellAsync(world, killer, stop), cancellationToken);

        int Most() => killer.Kills.Count == part.Kills ? sounds : Ahead + (killer.Kills.Count * (sounds - Ahead) / part.Kills);
    }

    private async Task ComesToRestAsync(PipelineWorld world, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        while (time.GetElapsedTime(since) < plan.ToRest && !await IsAtRestAsync(world, cancellationToken))
            await Task.Delay(BetweenLooks, time, cancellationToken);
    }

    /// <summary>Work may have been lost; a delivery that is still to be told is found again without it.</summary>
    private static async Task<bool> IsAtRestAsync(PipelineWorld world, CancellationToken cancellationToken) =>
        await PipelineLook.TakeAsync(world, cancellationToken) is { IsAtRest: true }
        && (await KnownDelivery.AllAsync(world, cancellationToken)).All(delivery => delivery.IsOver);

    private async Task TellAsync(PipelineWorld world, PipelineKiller killer, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(BetweenNews, time, cancellationToken);
            var look = await PipelineLook.TakeAsync(world, cancellationToken);
            var states = look is null ? "the server is away" : string.Join(", ", look.States.Select(state => $"{state.Value} {state.Key}"));
            await output.WriteLineAsync($"{killer.Kills.Count} kills, {world.System.Told} told of; {states}");
        }
    }

    private sealed record Result(Reading Reading, IReadOnlyList<Fault> Faults, Figures Figures);
}
