using ContactCenter.Load.Audit;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Throughput;

/// <summary>Calls at their times, rest, and then the books.</summary>
public sealed class ThroughputRun(ThroughputPlan plan, TextWriter output, TimeProvider time)
{
    public async Task<ThroughputReport> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new RunFolder();
        await output.WriteLineAsync($"{plan.Rate} calls a second for {plan.WarmUp.TotalSeconds:0} + {plan.Length.TotalSeconds:0} s, seed {plan.Seed}, "
            + $"storage {plan.Storage ?? "as by default"}");
        await using var world = await ThroughputWorld.CreateAsync(plan, folder, time);
        var site = world.Site;
        site.Server.Start();
        await site.Server.Ready.WaitAsync(cancellationToken);

        var arrivals = new Arrivals(site, plan, time);
        var began = time.GetUtcNow();
        await arrivals.RunAsync(cancellationToken);
        await site.ComesToRestAsync(plan.ToRest, cancellationToken);

        var evidence = await site.GatherAsync(arrivals.Stranded, cancellationToken);
        var faults = Auditor.Examine(evidence).Concat(arrivals.Faults).ToList();
        folder.IsKept = faults.Count > 0;
        var from = began + plan.WarmUp;
        return new(
            arrivals.Outcomes,
            arrivals.PerSecond,
            arrivals.PerCall,
            arrivals.MostAtOnce,
            arrivals.Lateness,
            Latencies.Of(evidence.Webhooks, from, from + plan.Length),
            faults,
            folder.IsKept ? folder.Path : null);
    }
}
