using ContactCenter.AfterCall.Topics;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>Keeps what a person says of a topic, and does nothing that follows: as if the process had ended there, or had waited too long.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="disk">It is kept when this is over, while whoever has asked for it was told that it was not.</param>
internal sealed class EndedWhenLabelled(ITopicStore store, Task disk) : ITopicStore
{
    public async Task<bool> LabelAsync(TopicLabel label, IReadOnlyDictionary<string, object?> facts)
    {
        Kept = KeepAsync(label, facts);
        if (disk.IsCompleted)
            await Kept;
        throw new HistoryUnavailableException("The process ends.", new InvalidOperationException());
    }

    /// <summary>The label is kept.</summary>
    public Task Kept { get; private set; } = Task.CompletedTask;

    private async Task KeepAsync(TopicLabel label, IReadOnlyDictionary<string, object?> facts)
    {
        await disk;
        await store.LabelAsync(label, facts);
    }

    public Task<TopicLabel?> LabelOfAsync(string call, CancellationToken cancellationToken) => store.LabelOfAsync(call, cancellationToken);

    public Task<IReadOnlyList<KeptLabel>> LabelsAsync(CancellationToken cancellationToken) => store.LabelsAsync(cancellationToken);

    public Task PutExampleAsync(TopicLabel label, long version, byte[] example) => store.PutExampleAsync(label, version, example);

    public Task<StoredTraining?> TrainingAsync(CancellationToken cancellationToken) => store.TrainingAsync(cancellationToken);

    public Task<bool> PutTrainingAsync(StoredTraining training, int examples) => store.PutTrainingAsync(training, examples);

    public Task<IReadOnlyList<TopicCount>> CountAsync(CancellationToken cancellationToken) => store.CountAsync(cancellationToken);

    public Task<IReadOnlyList<(string Call, long Version)>> WithoutTopicAsync(DateTimeOffset since, int most, CancellationToken cancellationToken) =>
        store.WithoutTopicAsync(since, most, cancellationToken);

    public Task<StoredApplication?> ApplicationAsync(CancellationToken cancellationToken) => store.ApplicationAsync(cancellationToken);

    public Task<bool> PutApplicationAsync(StoredApplication application, bool isNew) => store.PutApplicationAsync(application, isNew);
}
