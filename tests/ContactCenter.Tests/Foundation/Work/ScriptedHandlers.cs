using System.Collections.Concurrent;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>Handlers of all that a test asks for: they do as it says, and remember when each attempt began.</summary>
internal sealed class ScriptedHandlers(TimeProvider time)
{
    private readonly ConcurrentQueue<(DateTimeOffset At, WorkItem Item)> _begun = new();

    public Func<WorkScope, CancellationToken, Task<WorkEnding>> Script { get; set; } = (scope, _) => Task.FromResult(scope.Done());

    public IReadOnlyList<(DateTimeOffset At, WorkItem Item)> Begun => [.. _begun];

    /// <summary>Handlers of these kinds, each with the permit that its items need.</summary>
    public IReadOnlyList<IWorkHandler> Of(params (string Kind, WorkPermit? Permit)[] kinds) =>
        [.. kinds.Select(kind => new Handler(this, kind.Kind, kind.Permit))];

    private sealed class Handler(ScriptedHandlers all, string kind, WorkPermit? permit) : IWorkHandler
    {
        public string Kind => kind;

        public WorkPermit? PermitFor(WorkItem item) => permit;

        public Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
        {
            all._begun.Enqueue((all.Now, scope.Item));
            return all.Script(scope, cancellationToken);
        }

        public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => new(letter.Item with { Due = now, Attempts = 0 });
    }

    private DateTimeOffset Now => time.GetUtcNow();
}
