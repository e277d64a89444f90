using ContactCenter.AfterCall.Analyses.Figures;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>In the history's file.</summary>
internal sealed class SqliteAnalyses(
    HistoryDatabase history,
    ErasedCalls erased,
    AnalysisSubjects subjects,
    IndexedSummaries summaries,
    Transcripts transcripts,
    IndexRepair repair,
    MeaningFeed meaning)
    : IAnalysisStore
{
    public async Task<bool> PutAsync(string call, StepRow row, byte[]? text, IReadOnlyDictionary<string, object?> facts)
    {
        var wasWritten = false;
        if (row.Step == AnalysisStep.Summary)
            await transcripts.AloneAsync(async () => wasWritten = await WriteAsync(call, row, text, facts, await summaries.ChangeOfAsync(call, text)));
        else
            wasWritten = await WriteAsync(call, row, text, facts, indexed: null);
        if (wasWritten && StepWords.Of(row.Step) == MeaningFeed.Name)
            await meaning.RefreshAsync(call, CancellationToken.None);
        return wasWritten;
    }

    public Task<AnalysisRows> ReadAsync(string call, CancellationToken cancellationToken) => history.ReadAsync(
        connection => new AnalysisRows(
            [
                .. connection.Query<(string Step, long Version, string State, string? Provider, string? Reason)>(
                        "SELECT step, version, state, provider, reason FROM analysis_steps WHERE call = $call", new { call })
                    .Where(row => StepWords.StepOf(row.Step) is not null)
                    .Select(row => new StepRow(StepWords.StepOf(row.Step)!.Value, row.Version, StepWords.StateOf(row.State), row.Provider, row.Reason)),
            ],
            FactsOf(connection, call)),
        cancellationToken);

    public Task<IReadOnlyList<StepText>> TextsAsync(string call, AnalysisStep? only, CancellationToken cancellationToken)
    {
        var name = only is { } step ? StepWords.Of(step) : null;
        return history.ReadAsync<IReadOnlyList<StepText>>(
            connection =>
            [
                .. connection.Query<(string Name, long Version, byte[] Body)>(
                        "SELECT name, version, body FROM derived_texts WHERE call = $call AND ($name IS NULL OR name = $name)", new { call, name })
                    .Where(row => StepWords.StepOf(row.Name) is not null)
                    .Select(row => new StepText(StepWords.StepOf(row.Name)!.Value, row.Version, row.Body)),
            ],
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> WithOtherVectorsAsync(string model, string after, int most, CancellationToken cancellationToken) =>
        history.ReadAsync<IReadOnlyList<string>>(
            connection =>
            [
                .. connection.Query<string>(
                    """
                    SELECT call FROM analyses WHERE (embeddings IS NULL OR embeddings <> $model) AND call > $after
                    AND EXISTS (
                        SELECT 1 FROM analysis_steps step
                        WHERE step.call = analyses.call AND step.step = 'vectors' AND step.state IN ('done', 'impossible'))
                    AND EXISTS (SELECT 1 FROM transcripts kept WHERE kept.call = analyses.call) ORDER BY call LIMIT $most
                    """,
                    new { model, after, most }),
            ],
            cancellationToken);

    public Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellationToken) => history.ReadAsync<IReadOnlyList<string>>(
        connection => [.. connection.Query<string>("SELECT DISTINCT embeddings FROM analyses WHERE embeddings IS NOT NULL ORDER BY embeddings")],
        cancellationToken);

    /// <summary>Keeps facts of a call, within a transaction of who has found or said them.</summary>
    public static void PutFacts(RowWriter rows, string call, IEnumerable<KeyValuePair<string, object?>> facts)
    {
        foreach (var (column, value) in facts)
            Put(rows, call, column, value);
    }

    private async Task<bool> WriteAsync(
        string call, StepRow row, byte[]? text, IReadOnlyDictionary<string, object?> facts, Func<RowWriter, bool>? indexed)
    {
        var change = new Change(erased, call, await subjects.FindAsync(call), indexed, row, text, facts);
        await history.WriteAsync([change]);
        if (!change.IsIndexWhole)
            await repair.AskAsync();
        return change.WasWritten;
    }

    private static AnalysisFacts FactsOf(SqliteConnection connection, string call) =>
        connection.QueryFirstOrDefault("SELECT * FROM analyses WHERE call = $call", new { call }) is IDictionary<string, object?> row
            ? new(new Dictionary<string, object?>(row, StringComparer.Ordinal))
            : AnalysisFacts.None;

    private static void Put(RowWriter rows, string call, string column, object? value)
    {
        var statement = rows.Statement($"INSERT INTO analyses (call, {column}) VALUES (?, ?) ON CONFLICT (call) DO UPDATE SET {column} = excluded.{column}")
            .With(call);
        _ = value switch
        {
            null => statement.WithNull(),
            string words => statement.With(words),
            double number => statement.With((double?)number),
            long number => statement.With(number),
            _ => throw new InvalidOperationException($"Column {column} takes no {value.GetType()}."),
        };
        statement.Run();
    }

    private sealed class Change(
        ErasedCalls erased,
        string call,
        AnalysisSubject? subject,
        Func<RowWriter, bool>? indexed,
        StepRow row,
        byte[]? text,
        IReadOnlyDictionary<string, object?> facts) : StorageChange
    {
        public bool WasWritten { get; private set; }

        public bool IsIndexWhole { get; private set; } = true;

        public override void Write(RowWriter rows)
        {
            WasWritten = !erased.IsBlocked(rows, call) && AreTheSame(rows);
            if (!WasWritten)
                return;
            var step = StepWords.Of(row.Step);
            rows.Statement("INSERT OR REPLACE INTO analysis_steps (call, step, version, state, provider, reason) VALUES (?, ?, ?, ?, ?, ?)")
                .With(call).With(step).With(row.Version).With(StepWords.Of(row.State)).With(row.Provider).With(row.Reason).Run();
            rows.Statement("DELETE FROM derived_texts WHERE call = ? AND name = ?").With(call).With(step).Run();
            if (text is not null)
            {
                rows.Statement("INSERT INTO derived_texts (call, name, version, body) VALUES (?, ?, ?, ?)")
                    .With(call).With(step).With(row.Version).With(text.AsSpan()).Run();
            }

            if (indexed is not null)
                IsIndexWhole = indexed(rows);
            // Sums go with the row that they are of, by triggers.
            subject?.Write(rows, call);
            PutFacts(rows, call, IsSaid(rows) ? facts.Where(fact => !FactColumns.IsOfTopic(fact.Key)) : facts);
        }

        /// <summary>What a person has said of the topic stays.</summary>
        private bool IsSaid(RowWriter rows) =>
            rows.Statement("SELECT 1 FROM analyses WHERE call = ? AND topic_source = ?").With(call).With(FactColumns.Person).Finds();

        /// <summary>Transcripts may have been written anew since, or have become too old.</summary>
        private bool AreTheSame(RowWriter rows) => rows.Statement(
            "SELECT 1 FROM transcript_versions WHERE call = ? AND version = ? AND call IN (SELECT call FROM transcripts WHERE call = ?)")
            .With(call).With(row.Version).With(call).Finds();
    }
}
