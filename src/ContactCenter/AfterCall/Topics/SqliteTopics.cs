using ContactCenter.AfterCall.Analyses;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Topics;

/// <summary>In the history's file.</summary>
internal sealed class SqliteTopics(HistoryDatabase history, ErasedCalls erased) : ITopicStore
{
    public Task<bool> LabelAsync(TopicLabel label, IReadOnlyDictionary<string, object?> facts) => WriteAsync(rows =>
    {
        if (erased.IsBlocked(rows, label.Call))
            return false;
        TopicRows.PutLabel(rows, label);
        SqliteAnalyses.PutFacts(rows, label.Call, facts);
        return true;
    });

    public Task<IReadOnlyList<KeptLabel>> LabelsAsync(CancellationToken cancellationToken) => history.ReadAsync(TopicRows.Labels, cancellationToken);

    public Task<TopicLabel?> LabelOfAsync(string call, CancellationToken cancellationToken) =>
        history.ReadAsync(connection => TopicRows.LabelOf(connection, call), cancellationToken);

    public Task PutExampleAsync(TopicLabel label, long version, byte[] example) => WriteAsync(rows =>
    {
        var isKept = !erased.IsBlocked(rows, label.Call);
        if (isKept)
            TopicRows.PutExample(rows, label, version, example);
        return isKept;
    });

    public Task<StoredTraining?> TrainingAsync(CancellationToken cancellationToken) => history.ReadAsync(TopicRows.Training, cancellationToken);

    public Task<bool> PutTrainingAsync(StoredTraining training, int examples) => WriteAsync(rows => TopicRows.PutTraining(rows, training, examples));

    public Task<IReadOnlyList<TopicCount>> CountAsync(CancellationToken cancellationToken) => history.ReadAsync<IReadOnlyList<TopicCount>>(
        connection =>
        [
            .. connection.Query<(string Topic, string? Name, long Calls, double? Score)>(
                    "SELECT topic, max(topic_name), count(*), avg(topic_score) FROM analyses WHERE topic IS NOT NULL GROUP BY topic ORDER BY topic")
                .Select(row => new TopicCount(row.Topic, row.Name, (int)row.Calls, row.Score)),
        ],
        cancellationToken);

    public Task<IReadOnlyList<(string Call, long Version)>> WithoutTopicAsync(DateTimeOffset since, int most, CancellationToken cancellationToken) =>
        history.ReadAsync<IReadOnlyList<(string Call, long Version)>>(
            connection =>
            [
                .. connection.Query<(string Call, long Version)>(
                    """
                    SELECT calls.call, step.version FROM calls JOIN analyses ON analyses.call = calls.call AND analyses.topic IS NULL
                    JOIN analysis_steps step ON step.call = calls.call AND step.step = 'topic' AND step.state = 'done'
                    JOIN transcript_versions written ON written.call = calls.call AND written.version = step.version
                    WHERE calls.started >= $since ORDER BY calls.started DESC, calls.call LIMIT $most
                    """,
                    new { since = since.UtcTicks, most }),
            ],
            cancellationToken);

    public Task<StoredApplication?> ApplicationAsync(CancellationToken cancellationToken) => history.ReadAsync(ApplicationRows.Find, cancellationToken);

    public Task<bool> PutApplicationAsync(StoredApplication application, bool isNew) => WriteAsync(rows => ApplicationRows.Put(rows, application, isNew));

    private async Task<bool> WriteAsync(Func<RowWriter, bool> write)
    {
        var change = new Change(write);
        await history.WriteAsync([change]);
        return change.WasWritten;
    }

    private sealed class Change(Func<RowWriter, bool> write) : StorageChange
    {
        public bool WasWritten { get; private set; }

        public override void Write(RowWriter rows) => WasWritten = write(rows);
    }
}
