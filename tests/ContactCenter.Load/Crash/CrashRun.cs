using ContactCenter.Load.Audit;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Crash;

/// <summary>Calls, kills, rest, and then the books.</summary>
public sealed class CrashRun(CrashPlan plan, TextWriter output, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenNews = TimeSpan.FromSeconds(10);

    public async Task<CrashReport> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new RunFolder();
        await output.WriteLineAsync($"{plan.Calls} calls by {plan.AtOnce} callers, {plan.Kills} kills, seed {plan.Seed}, storage {plan.Storage ?? "as by default"}, in {folder.Path}");
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
        world.Server.Start();
        await world.Server.Ready.WaitAsync(cancellationToken);

        var began = time.GetUtcNow();
        await PlayAsync(world, cancellationToken);
        await ComesToRestAsync(world, cancellationToken);
        var evidence = await world.GatherAsync(cancellationToken);
        var faults = Auditor.Examine(evidence);
        var figures = Figures.Of(evidence, time.GetUtcNow() - began);
        var stories = await new Storyteller(world, evidence).TellAsync(faults, cancellationToken);
        folder.IsKept = faults.Count > 0;
        return new CrashReport(faults, figures, stories, folder.IsKept ? folder.Path : null);
    }

    private async Task PlayAsync(CrashWorld world, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var killing = world.Killer.RunAsync(stop.Token);
        var calling = Task.WhenAll(world.Callers.Select(caller => caller.RunAsync(GoesOn, stop.Token)).ToList());
        var telling = TellAsync(world, stop.Token);
        try
        {
            // A server that does not start again ends the run at once.
            await await Task.WhenAny(killing, calling);
            await killing;
            await calling;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(killing, calling, telling).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        bool GoesOn() => world.Killer.Kills < plan.Kills || world.Callers.Sum(caller => caller.Served) < plan.Calls;
    }

    private async Task TellAsync(CrashWorld world, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(BetweenNews, time, cancellationToken);
            var legs = world.Platform.Voice.Legs;
            await output.WriteLineAsync($"{world.Killer.Kills} kills, {world.Callers.Sum(caller => caller.Served)} calls answered and over, {legs.Count(leg => leg.Inbound)} callers and {legs.Count(leg => !leg.Inbound)} agents on the line");
        }
    }

    /// <summary>Waits until no leg lives and the server knows that; what does not come to rest in time is found by the audit.</summary>
    private async Task ComesToRestAsync(CrashWorld world, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + plan.ToRest;
        while (time.GetUtcNow() < until && (world.Platform.Voice.Legs.Count > 0 || !await Books.AreAtRestAsync(world.Http, cancellationToken)))
            await Task.Delay(Look, time, cancellationToken);
        await world.Platform.Voice.WhenIdleAsync(cancellationToken);
    }
}
