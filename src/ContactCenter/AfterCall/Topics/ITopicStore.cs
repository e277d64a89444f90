namespace ContactCenter.AfterCall.Topics;

/// <summary>What people have said of topics, and what was learned of it, as it lies in the history.</summary>
internal interface ITopicStore
{
    /// <summary>Keeps a label in place of the one that was there, whose example goes.</summary>
    /// <param name="label">What was said.</param>
    /// <param name="facts">By column, what is kept of it with the call.</param>
    /// <returns>Whether it was kept: the call may be erased.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It was not kept.</exception>
    Task<bool> LabelAsync(TopicLabel label, IReadOnlyDictionary<string, object?> facts);

    /// <summary>All of them, in the order of their calls' ids.</summary>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<KeptLabel>> LabelsAsync(CancellationToken cancellationToken);

    /// <returns>What was said last of the call; <c>null</c>: nobody has said anything.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    Task<TopicLabel?> LabelOfAsync(string call, CancellationToken cancellationToken);

    /// <summary>Keeps the example of a label, as long as the label is that one and the words are there that it was made of.</summary>
    /// <param name="label">What was said.</param>
    /// <param name="version">Of the call's transcripts.</param>
    /// <param name="example">Encrypted.</param>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It was not kept.</exception>
    Task PutExampleAsync(TopicLabel label, long version, byte[] example);

    /// <returns><c>null</c>: there was none yet.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    Task<StoredTraining?> TrainingAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what was learned in place of what was there, unless an example of it has gone meanwhile.</summary>
    /// <param name="training">What was learned.</param>
    /// <param name="examples">Of how many labels.</param>
    /// <returns>Whether it was kept.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It was not kept.</exception>
    Task<bool> PutTrainingAsync(StoredTraining training, int examples);

    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<TopicCount>> CountAsync(CancellationToken cancellationToken);

    /// <summary>Calls with words that have none of the topics, whoever has found or said so, the newest first.</summary>
    /// <param name="since">Calls that began earlier may be left out.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Ids, and the versions of the transcripts.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">They cannot be read.</exception>
    Task<IReadOnlyList<(string Call, long Version)>> WithoutTopicAsync(DateTimeOffset since, int most, CancellationToken cancellationToken);

    /// <returns>The newest; <c>null</c>: nobody has asked for one yet.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    Task<StoredApplication?> ApplicationAsync(CancellationToken cancellationToken);

    /// <summary>Keeps one in place of the one that was there, unless another of the two is running.</summary>
    /// <param name="application">As it is to be.</param>
    /// <param name="isNew">Whether it takes the place of one that is not running; else it changes one that is.</param>
    /// <returns>Whether it was kept.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It was not kept.</exception>
    Task<bool> PutApplicationAsync(StoredApplication application, bool isNew);
}

/// <summary>How many calls have a topic.</summary>
/// <param name="Topic">Its id, also of one that the plan has no more.</param>
/// <param name="Name">As it was when it was found.</param>
/// <param name="Calls">How many.</param>
/// <param name="Score">The mean score of those that were found by examples, 0 to 1; <c>null</c>: none was.</param>
internal sealed record TopicCount(string Topic, string? Name, int Calls, double? Score);
