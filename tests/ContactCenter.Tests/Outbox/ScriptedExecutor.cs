using System.Collections.Concurrent;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Tests.Outbox;

/// <summary>Carries out effects as a test says, and remembers when each began.</summary>
internal sealed class ScriptedExecutor(TimeProvider time) : IEffectExecutor
{
    private readonly ConcurrentQueue<(DateTimeOffset At, WorkItem Item)> _begun = new();

    public Func<WorkItem, CancellationToken, Task<WorkResult>> Script { get; set; } = (_, _) => Task.FromResult<WorkResult>(WorkResult.Done.Instance);

    public IReadOnlyList<(DateTimeOffset At, WorkItem Item)> Begun => [.. _begun];

    public Task<WorkResult> ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        _begun.Enqueue((time.GetUtcNow(), item));
        return Script(item, cancellationToken);
    }
}
