namespace ContactCenter.Foundation.Work;

/// <summary>Carries out one effect, once. Never throws but for cancellation.</summary>
public interface IEffectExecutor
{
    Task<WorkResult> ExecuteAsync(WorkItem item, CancellationToken cancellationToken);
}
