using ContactCenter.AfterCall.Pipeline;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Without a store they are kept until the process ends.</summary>
internal sealed class MemoryAnalyses(ITranscripts transcripts) : IAnalysisStore
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
            var columns = new Dictionary<string, object?>(before.Facts.Columns, StringComparer.Ordinal);
            foreach (var (column, value) in facts)
                columns[column] = value;
            _calls[call] = (
                new([.. before.Steps.Where(other => other.Step != row.Step), row], new(columns)),
                [.. texts.Where(other => other.Step != row.Step), .. text is null ? [] : (StepText[])[new(row.Step, row.Version, text)]]);
        }

        return true;
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

    private (AnalysisRows Rows, IReadOnlyList<StepText> Texts) Find(string call) =>
        _calls.TryGetValue(call, out var found) ? found : (new([], AnalysisFacts.None), []);
}
