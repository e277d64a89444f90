using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Calls;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Without a store they are kept until the process ends.</summary>
internal sealed class MemoryAnalyses(ITranscripts transcripts) : IAnalysisStore, IFoundCalls
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (AnalysisRows Rows, IReadOnlyList<StepText> Texts)> _calls = new(StringComparer.Ordinal);

    public async Task<bool> PutAsync(string call, StepRow row, byte[]? text, IReadOnlyDictionary<string, object?> facts)
    {
        if (await transcripts.VersionOfAsync(call, CancellationToken.None) != row.Version)
            return false;
        lock (_gate)
        {
            var (before, texts) = Find(call);
            var isSaid = before.Facts.Topic?.Source == FactColumns.Person;
            var merged = Merged(before.Facts, isSaid ? facts.Where(fact => !FactColumns.IsOfTopic(fact.Key)) : facts);
            _calls[call] = (
                new([.. before.Steps.Where(other => other.Step != row.Step), row], merged),
                [.. texts.Where(other => other.Step != row.Step), .. text is null ? [] : (StepText[])[new(row.Step, row.Version, text)]]);
        }

        return true;
    }

    /// <summary>Keeps facts that no step has found.</summary>
    public void PutFacts(string call, IReadOnlyDictionary<string, object?> facts)
    {
        lock (_gate)
        {
            var (before, texts) = Find(call);
            _calls[call] = (before with { Facts = Merged(before.Facts, facts) }, texts);
        }
    }

    /// <returns>The ids of calls and what is known of them in clear.</returns>
    public IReadOnlyList<(string Call, AnalysisFacts Facts)> All()
    {
        lock (_gate)
            return [.. _calls.Select(call => (call.Key, call.Value.Rows.Facts))];
    }

    /// <returns>Those of which was found that they have none of the topics, and the versions of their transcripts.</returns>
    public IReadOnlyList<(string Call, long Version)> WithoutTopic()
    {
        lock (_gate)
        {
            return
            [
                .. _calls.Where(call => call.Value.Rows.Facts.Topic?.Id is null)
                    .SelectMany(call => call.Value.Rows.Steps.Where(IsTopicFound).Select(row => (call.Key, row.Version))),
            ];
        }
    }

    public bool Matches(string call, string? topic, string? sentiment)
    {
        lock (_gate)
        {
            var facts = Find(call).Rows.Facts;
            return (topic is null || facts.Topic?.Id == topic) && (sentiment is null || facts.Sentiment?.Label == sentiment);
        }
    }

    public Task<AnalysisRows> ReadAsync(string call, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(Find(call).Rows);
    }

    public Task<IReadOnlyList<StepText>> TextsAsync(string call, AnalysisStep? only, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<StepText>>([.. Find(call).Texts.Where(text => only is null || text.Step == only)]);
    }

    public Task<IReadOnlyList<string>> WithOtherVectorsAsync(string model, string after, int most, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<string>>(
            [
                .. _calls.Where(call => ModelOf(call.Value.Rows.Facts) != model && call.Value.Rows.Steps.Any(HasOrCannotHaveVectors))
                    .Select(call => call.Key).Where(call => string.CompareOrdinal(call, after) > 0).Order(StringComparer.Ordinal).Take(most),
            ]);
        }
    }

    public Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. All().Select(call => ModelOf(call.Facts)).OfType<string>().Distinct(StringComparer.Ordinal)]);

    private static string? ModelOf(AnalysisFacts facts) => facts.Columns.GetValueOrDefault(FactColumns.Embeddings) as string;

    private static bool IsTopicFound(StepRow row) => row is { Step: AnalysisStep.Topic, State: StepState.Done };

    private static bool HasOrCannotHaveVectors(StepRow row) =>
        row is { Step: AnalysisStep.Vectors, State: StepState.Done or StepState.Impossible };

    private static AnalysisFacts Merged(AnalysisFacts before, IEnumerable<KeyValuePair<string, object?>> facts)
    {
        var columns = new Dictionary<string, object?>(before.Columns, StringComparer.Ordinal);
        foreach (var (column, value) in facts)
            columns[column] = value;
        return new(columns);
    }

    private (AnalysisRows Rows, IReadOnlyList<StepText> Texts) Find(string call) =>
        _calls.TryGetValue(call, out var found) ? found : (new([], AnalysisFacts.None), []);
}
