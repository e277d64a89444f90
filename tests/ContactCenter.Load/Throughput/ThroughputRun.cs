using ContactCenter.Load.Audit;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Throughput;

/// <summary>Calls at their times, rest, and then the books.</summary>
public sealed class ThroughputRun(ThroughputPlan plan, TextWriter output, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    public async Task<ThroughputReport> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new RunFolder();
        await output.WriteLineAsync($"{plan.Rate} calls a second for {plan.WarmUp.TotalSeconds:0} + {plan.Length.TotalSeconds:0} s, seed {plan.Seed}, storage {plan.Storage ?? "as by default"}");
        await using var world = await ThroughputWorld.CreateAsync(plan, folder, time);
        world.Server.Start();
        await world.Server.Ready.WaitAsync(cancellationToken);

        var arrivals = new Arrivals(world, plan, time);
        var began = time.GetUtcNow();
        await arrivals.RunAsync(cancellationToken);
        await ComesToRestAsync(world, cancellationToken);

        var evidence = await world.GatherAsync(arrivals.Stranded, cancellationToken);
        var faults = Auditor.Examine(evidence).Concat(arrivals.Faults).ToList();
        folder.IsKept = faults.Count > 0;
        var from = began + plan.WarmUp;
        return new(
            arrivals.Outcomes,
            arrivals.PerSecond,
            arrivals.MostAtOnce,
            arrivals.Lateness,
            Latencies.Of(evidence.Webhooks, from, from + plan.Length),
            faults,
            folder.IsKept ? folder.Path : null);
    }

    private async Task ComesToRestAsync(ThroughputWorld world, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + plan.ToRest;
        while (time.GetUtcNow() < until && (world.Platform.Voice.Legs.Count > 0 || !await Books.AreAtRestAsync(world.Http, cancellationToken)))
            await Task.Delay(Look, time, cancellationToken);
        await world.Platform.Voice.WhenIdleAsync(cancellationToken);
    }
}
