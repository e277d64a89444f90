using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>The topics of now are applied to calls of before, when somebody wants it; one at a time. The audit tells of it before it is done.</summary>
internal sealed class TopicApplications(ITopicStore store, BackgroundWork background, AuditLog audit, TimeProvider time)
{
    /// <param name="since">Calls that began then or later.</param>
    /// <param name="doer">Who wants it.</param>
    /// <returns><c>null</c>: one is running.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    public async Task<StoredApplication?> StartAsync(DateTimeOffset since, Doer doer)
    {
        if (await store.ApplicationAsync(CancellationToken.None) is { State: ApplicationState.Running })
            return null;
        await audit.TellAsync(audit.Line(doer.Name, AuditActions.TopicsApplied, after: AuditWords.Of(new SinceWords(since)), address: doer.Address));
        var now = time.GetUtcNow();
        var work = ApplyTopicsHandler.Work(background, now);
        var application = new StoredApplication(since, ApplicationState.Running, now, Done: 0, work.Number);
        if (!await store.PutApplicationAsync(application, isNew: true))
            return null;
        await background.AddAsync([work]);
        return application;
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
}
