using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Topics;

/// <summary>The tables of topics, and the examples among the texts that were made of transcripts.</summary>
internal static class TopicRows
{
    /// <summary>The name of examples among the texts, which the trigger on that table knows.</summary>
    private const string Example = "topicExample";

    private const string LabelsOfCalls = """
        SELECT label.call, label.topic, label.lines, label.who, label.at, label.plan, label.transcript, made.body, calls.started, calls.department
        FROM topic_labels label LEFT JOIN derived_texts made ON made.call = label.call AND made.name = 'topicExample'
        LEFT JOIN calls ON calls.call = label.call
        """;

    public static void PutLabel(RowWriter rows, TopicLabel label)
    {
        rows.Statement("INSERT OR REPLACE INTO topic_labels (call, topic, lines, who, at, plan, transcript) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .With(label.Call).With(label.Topic)
            .With(label.Lines is null ? null : JsonSerializer.Serialize(label.Lines, StoredTopicJson.Default.IReadOnlyListInt32))
            .With(label.By).With(label.At).With(label.Plan).With(label.Lines is null ? null : label.Transcript).Run();
        rows.Statement("DELETE FROM derived_texts WHERE call = ? AND name = ?").With(label.Call).With(Example).Run();
    }

    public static void PutExample(RowWriter rows, TopicLabel label, long version, byte[] example)
    {
        const string Sql = """
            INSERT OR REPLACE INTO derived_texts (call, name, version, body) SELECT call, ?, ?, ? FROM topic_labels WHERE call = ? AND at = ?
            AND call IN (SELECT call FROM transcripts WHERE call = ?)
            """;
        rows.Statement(Sql).With(Example).With(version).With(example.AsSpan()).With(label.Call).With(label.At).With(label.Call).Run();
    }

    public static bool HasExample(RowWriter rows, string call) =>
        rows.Statement("SELECT 1 FROM derived_texts WHERE call = ? AND name = ?").With(call).With(Example).Finds();

    public static IReadOnlyList<KeptLabel> Labels(SqliteConnection connection) =>
        [.. connection.Query<Row>($"{LabelsOfCalls} ORDER BY label.call").Select(row => row.ToLabel())];

    public static TopicLabel? LabelOf(SqliteConnection connection, string call) =>
        connection.QuerySingleOrDefault<Row>($"{LabelsOfCalls} WHERE label.call = $call", new { call })?.ToLabel().Label;

    /// <returns>Whether it was kept.</returns>
    public static bool PutTraining(RowWriter rows, StoredTraining training, int examples)
    {
        if (!rows.Statement("SELECT 1 WHERE (SELECT count(*) FROM derived_texts WHERE name = 'topicExample') = ?").With(examples).Finds())
            return false;
        const string Sql =
            "INSERT OR REPLACE INTO topic_training (id, number, basis, model, at, topics, weights, agreed, labels) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)";
        var classifier = training.Classifier;
        rows.Statement(Sql)
            .With(training.Number).With(training.Basis).With(training.Model).With(training.At)
            .With(classifier is null ? null : JsonSerializer.Serialize(StoredTraining.TopicsOf(classifier), StoredTopicJson.Default.IReadOnlyListString))
            .With(classifier is null ? [] : StoredTraining.BytesOf(classifier).AsSpan())
            .With((long?)training.Agreement?.Agreed).With((long?)training.Agreement?.Labels).Run();
        return true;
    }

    public static StoredTraining? Training(SqliteConnection connection) => connection.QuerySingleOrDefault<TrainingRow>(
        "SELECT number, basis, model, at, topics, weights, agreed, labels FROM topic_training")?.ToTraining();

    private sealed record Row(
        string Call, string? Topic, string? Lines, string Who, long At, long Plan, long? Transcript, byte[]? Body, long? Started, string? Department)
    {
        public KeptLabel ToLabel()
        {
            var lines = Lines is null ? null : JsonSerializer.Deserialize(Lines, StoredTopicJson.Default.IReadOnlyListInt32);
            return new(new TopicLabel(Call, Topic, lines, Who, new DateTimeOffset(At, TimeSpan.Zero), (int)Plan, Transcript), Body)
            {
                StartedAt = Started is { } ticks ? new(ticks, TimeSpan.Zero) : null,
                Department = Department,
            };
        }
    }

    private sealed record TrainingRow(
        long Number, string Basis, string Model, long At, string? Topics, byte[]? Weights, long? Agreed, long? Labels)
    {
        public StoredTraining ToTraining() => new(Number, Basis, Model, new DateTimeOffset(At, TimeSpan.Zero))
        {
            Classifier = Topics is not null && Weights is not null
                ? StoredTraining.ClassifierOf(JsonSerializer.Deserialize(Topics, StoredTopicJson.Default.IReadOnlyListString)!, Weights)
                : null,
            Agreement = Agreed is { } agreed && Labels is { } labels ? new((int)agreed, (int)labels) : null,
        };
    }
}
