using ContactCenter.AfterCall.Analyses;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Without a store they are kept until the process ends.</summary>
internal sealed class MemoryTopics(MemoryAnalyses analyses) : ITopicStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, KeptLabel> _labels = new(StringComparer.Ordinal);
    private StoredTraining? _training;
    private StoredApplication? _application;

    public Task<bool> LabelAsync(TopicLabel label, IReadOnlyDictionary<string, object?> facts)
    {
        lock (_gate)
            _labels[label.Call] = new(label, Example: null);
        analyses.PutFacts(label.Call, facts);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<KeptLabel>> LabelsAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<KeptLabel>>([.. _labels.Values]);
    }

    public Task<TopicLabel?> LabelOfAsync(string call, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_labels.GetValueOrDefault(call)?.Label);
    }

    public Task PutExampleAsync(TopicLabel label, long version, byte[] example)
    {
        lock (_gate)
        {
            if (_labels[label.Call].Label == label)
                _labels[label.Call] = new(label, example);
        }

        return Task.CompletedTask;
    }

    public Task<StoredTraining?> TrainingAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_training);
    }

    public Task<bool> PutTrainingAsync(StoredTraining training, int examples)
    {
        lock (_gate)
            _training = training;
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<TopicCount>> CountAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<TopicCount>>(
    [
        .. analyses.All().Select(call => call.Facts.Topic).Where(topic => topic?.Id is not null).GroupBy(topic => topic!.Id!, StringComparer.Ordinal)
            .Select(topic => new TopicCount(topic.Key, topic.First()!.Name, topic.Count(), topic.Average(each => each!.Score))),
    ]);

    public Task<IReadOnlyList<(string Call, long Version)>> WithoutTopicAsync(DateTimeOffset since, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string Call, long Version)>>([.. analyses.WithoutTopic().Reverse().Take(most)]);

    public Task<StoredApplication?> ApplicationAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_application);
    }

    public Task<bool> PutApplicationAsync(StoredApplication application, bool isNew)
    {
        lock (_gate)
        {
            var isRunning = _application?.State == ApplicationState.Running;
            if (isNew == isRunning || (!isNew && _application!.Work != application.Work))
                return Task.FromResult(false);
            _application = application;
            return Task.FromResult(true);
        }
    }
}
