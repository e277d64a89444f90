using ContactCenter.AfterCall.Topics;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>Keeps that somebody wants topics applied, and does nothing that follows: as if the process had ended there.</summary>
internal sealed class EndedWhenApplied(ITopicStore store) : ITopicStore
{
    public static void AddTo(IServiceCollection services) => services.AddSingleton<ITopicStore>(
        provider => new EndedWhenApplied(ActivatorUtilities.CreateInstance<SqliteTopics>(provider)));

    public async Task<bool> PutApplicationAsync(StoredApplication application, bool isNew)
    {
        var isKept = await store.PutApplicationAsync(application, isNew);
        return isNew ? throw new HistoryUnavailableException("The process ends.", new InvalidOperationException()) : isKept;
    }

    public Task<bool> LabelAsync(TopicLabel label, IReadOnlyDictionary<string, object?> facts) => store.LabelAsync(label, facts);

    public Task<TopicLabel?> LabelOfAsync(string call, CancellationToken cancellationToken) => store.LabelOfAsync(call, cancellationToken);

    public Task<IReadOnlyList<KeptLabel>> LabelsAsync(CancellationToken cancellationToken) => store.LabelsAsync(cancellationToken);

    public Task PutExampleAsync(TopicLabel label, long version, byte[] example) => store.PutExampleAsync(label, version, example);

    public Task<StoredTraining?> TrainingAsync(CancellationToken cancellationToken) => store.TrainingAsync(cancellationToken);

    public Task<bool> PutTrainingAsync(StoredTraining training, int examples) => store.PutTrainingAsync(training, examples);

    public Task<IReadOnlyList<TopicCount>> CountAsync(CancellationToken cancellationToken) => store.CountAsync(cancellationToken);

    public Task<IReadOnlyList<(string Call, long Version)>> WithoutTopicAsync(DateTimeOffset since, int most, CancellationToken cancellationToken) =>
        store.WithoutTopicAsync(since, most, cancellationToken);

    public Task<StoredApplication?> ApplicationAsync(CancellationToken cancellationToken) => store.ApplicationAsync(cancellationToken);
}
