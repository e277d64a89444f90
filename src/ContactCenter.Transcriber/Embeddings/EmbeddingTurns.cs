namespace ContactCenter.Transcriber.Embeddings;

/// <summary>
/// Lets one batch of texts, or one step of a training, be computed at a time, beside the sounds that are being heard. Questions go first; within a
/// priority it goes in turn.
/// </summary>
internal sealed class EmbeddingTurns
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, (int Rank, long Number)> _waiting = new();
    private long _number;
    private bool _isTaken;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
                return _waiting.Count;
        }
    }

    /// <summary>Waits for a turn.</summary>
    /// <returns>Ends the turn when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(EmbeddingPriority priority, CancellationToken cancellation)
    {
        if (Take(priority) is not { } turn)
            return new Turn(this);
        await using (cancellation.Register(() => turn.TrySetCanceled(cancellation)))
            await turn.Task;
        return new Turn(this);
    }

    /// <summary>
    /// Does work that takes long: each step is a turn as a batch has it, so that others have theirs between two steps, and questions go first.
    /// </summary>
    /// <param name="step">Does the next; <c>false</c>: there is nothing more to do.</param>
    /// <param name="cancellation">Breaks it off before a step.</param>
    public async Task WorkAsync(Func<bool> step, CancellationToken cancellation)
    {
        var isMore = true;
        while (isMore)
        {
            using var turn = await EnterAsync(EmbeddingPriority.Batch, cancellation);
            isMore = await Task.Run(step, cancellation);
        }
    }

    /// <returns>Completes when it is its turn; null: it is now.</returns>
    private TaskCompletionSource? Take(EmbeddingPriority priority)
    {
        lock (_gate)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return null;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn, (priority == EmbeddingPriority.Question ? 0 : 1, _number++));
            return turn;
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            // One that waits no longer is passed over.
            while (_waiting.TryDequeue(out var next, out _))
            {
                if (next.TrySetResult())
                    return;
            }

            _isTaken = false;
        }
    }

    private sealed class Turn(EmbeddingTurns turns) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                turns.Leave();
        }
    }
}
