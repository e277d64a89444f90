using ContactCenter.Load.Audit;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Crash;

/// <summary>Calls, kills, rest, and then the books.</summary>
public sealed class CrashRun(CrashPlan plan, TextWriter output, TimeProvider time)
{
    private static readonly TimeSpan BetweenNews = TimeSpan.FromSeconds(10);

    public async Task<CrashReport> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new RunFolder();
        await output.WriteLineAsync($"{plan.Calls} calls by {plan.AtOnce} callers, {plan.Kills} kills, {plan.Site.Faults.Count} rules for what goes "
            + $"wrong, seed {plan.Seed}, storage {plan.Site.Storage ?? "as by default"}, in {folder.Path}");
        try
        {
            return await RunAsync(folder, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            folder.IsKept = false;
            throw;
        }
    }

    private async Task<CrashReport> RunAsync(RunFolder folder, CancellationToken cancellationToken)
    {
        await using var world = await CrashWorld.CreateAsync(plan, folder, time);
        var site = world.Site;
        site.Server.Start();
        await site.Server.Ready.WaitAsync(cancellationToken);

        var began = time.GetUtcNow();
        await PlayAsync(world, cancellationToken);
        await site.ComesToRestAsync(plan.ToRest, cancellationToken);
        var evidence = await site.GatherAsync(world.Callers.SelectMany(caller => caller.Stranded), cancellationToken);
        var faults = Auditor.Examine(evidence);
        var figures = Figures.Of(evidence, site.Platform.Voice.Faults.Rules, time.GetUtcNow() - began);
        var timelines = await new FaultTimelines(world, evidence).TellAsync(faults, cancellationToken);
        folder.IsKept = faults.Count > 0;
        return new CrashReport(faults, figures, timelines, folder.IsKept ? folder.Path : null);
    }

    private Task PlayAsync(CrashWorld world, CancellationToken cancellationToken)
    {
        return KilledWork.RunAsync(
            world.Killer.RunAsync,
            stop => Task.WhenAll(world.Callers.Select(caller => caller.RunAsync(GoesOn, stop)).ToList()),
            stop => TellAsync(world, stop),
            cancellationToken);

        bool GoesOn() => world.Killer.Kills < plan.Kills || world.Callers.Sum(caller => caller.Served) < plan.Calls;
    }

    private async Task TellAsync(CrashWorld world, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(BetweenNews, time, cancellationToken);
            var legs = world.Site.Platform.Voice.Legs;
            await output.WriteLineAsync($"{world.Killer.Kills} kills, {world.Callers.Sum(caller => caller.Served)} calls answered and over, "
                + $"{legs.Count(leg => leg.Inbound)} callers and {legs.Count(leg => !leg.Inbound)} agents on the line");
        }
    }
}
