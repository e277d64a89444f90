using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Has topics trained when nothing was said of them for a minute.</summary>
internal sealed class TrainingRequests(BackgroundWork background, TimeProvider time)
{
    /// <summary>So long nothing is said before it is learned.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(60);

    private volatile string? _asked;

    /// <summary>Somebody has said something.</summary>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">The work could not be saved.</exception>
    public ValueTask AskAsync()
    {
        // The examples of before may come back, when what was said now is erased.
        _asked = null;
        return WorkAsync();
    }

    /// <summary>Examples were seen that nothing was learned of.</summary>
    /// <param name="basis">By which they are told from others: for the same ones it is asked once.</param>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">The work could not be saved.</exception>
    public async ValueTask AskAsync(string basis)
    {
        if (_asked == basis)
            return;
        _asked = basis;
        await WorkAsync();
    }

    private ValueTask WorkAsync() => background.AddAsync([TrainTopicsHandler.Work(background, time.GetUtcNow() + Quiet)]);
}
