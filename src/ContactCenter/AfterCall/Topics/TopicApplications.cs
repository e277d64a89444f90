using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>The topics of now are applied to calls of before, when somebody wants it; one at a time. The audit tells of it before it is done.</summary>
internal sealed class TopicApplications(
    ITopicStore store, BackgroundWork background, IBackgroundRows rows, ICommitter committer, AuditLog audit, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="since">Calls that began then or later.</param>
    /// <param name="doer">Who wants it.</param>
    /// <returns><c>null</c>: one is running.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public async Task<StoredApplication?> StartAsync(DateTimeOffset since, Doer doer)
    {
        await _turn.WaitAsync();
        try
        {
            return await StartAloneAsync(since, doer);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <returns>Whether one was running. Calls that it has come to keep what was found.</returns>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    public async Task<bool> StopAsync(Doer doer)
    {
        if (await store.ApplicationAsync(CancellationToken.None) is not { State: ApplicationState.Running } running)
            return false;
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.TopicsApplyStopped, address: doer.Address));
        return await store.PutApplicationAsync(running with { State = ApplicationState.Stopped }, isNew: false);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<StoredApplication?> StartAloneAsync(DateTimeOffset since, Doer doer)
    {
        if (await store.ApplicationAsync(CancellationToken.None) is { State: ApplicationState.Running } running)
        {
            if (IsToBeDone(running))
                return null;
            await store.PutApplicationAsync(running with { State = ApplicationState.Stopped }, isNew: false);
        }

        await audit.TellAsync(audit.Line(doer.Name, AuditActions.TopicsApplied, after: AuditWords.Of(new SinceWords(since)), address: doer.Address));
        var now = time.GetUtcNow();
        var work = ApplyTopicsHandler.Work(background, now);
        // The work first: without it nothing would ever end what is said to run. Work that nothing is said of ends by itself.
        await committer.SaveAsync(new Ahead(work));
        try
        {
            var application = new StoredApplication(since, ApplicationState.Running, now, Done: 0, work.Number);
            return await store.PutApplicationAsync(application, isNew: true) ? application : null;
        }
        finally
        {
            background.Committed([work]);
        }
    }

    /// <summary>Its work may be lost: with an older server that ended at the wrong moment, or as it was given up.</summary>
    private bool IsToBeDone(StoredApplication running) => rows.List(running.Work + 1, 1) is [{ } item] && item.Number == running.Work;

    /// <summary>The work is durable, and is begun when it is known what it is for.</summary>
    private sealed class Ahead(WorkItem work) : StorageChange
    {
        public override void Write(RowWriter rows) => WorkRows.Insert(rows, work);
    }
}
