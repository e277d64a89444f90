using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Foundation.Work;

/// <summary>An executor, and what an operator wants to know of each attempt: its count and its span.</summary>
public sealed class ObservedExecutor(IEffectExecutor executor, OutboxMetrics metrics) : IEffectExecutor
{
    public async Task<WorkResult> ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var effect = item.Effect.GetType().Name;
        var outcome = "failed";
        using var span = EffectTracing.Effect(item);
        try
        {
            var result = await executor.ExecuteAsync(item, cancellationToken);
            outcome = result.GetType().Name;
            return result;
        }
        finally
        {
            metrics.Attempted(effect, outcome);
            span?.SetTag(Tracing.Outcome, outcome);
        }
    }
}
