using System.Text.Json;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Encrypts what steps have come to with the keys of their calls, and keeps it.</summary>
internal sealed class KeptSteps(IAnalysisStore analyses, CallKeys keys)
{
    /// <summary>All columns of the step: what it has not found this time goes.</summary>
    public static Dictionary<string, object?> FactsOf(IAnalysisStep step, IReadOnlyDictionary<string, object?> found) =>
        step.Columns.ToDictionary(column => column, column => found.GetValueOrDefault(column), StringComparer.Ordinal);

    /// <returns>Whether it was kept: the call may be erased, its transcripts gone or others.</returns>
    /// <exception cref="EncryptionException">The call's key cannot be read.</exception>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It was not kept.</exception>
    public async Task<bool> KeepAsync(AnalysedCall call, IAnalysisStep step, StepOutcome outcome, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(call.Id, cancellationToken);
        if (key is null)
            return false;
        var text = outcome.Text is { } words ? SealedText.Seal(key, words, StepHandler.ContextOf(step.Step)) : null;
        var row = new StepRow(step.Step, call.Version, outcome.State, outcome.Provider, outcome.Reason);
        return await analyses.PutAsync(call.Id, row, text, FactsOf(step, outcome.Facts));
    }

    /// <summary>The vectors that were made of the call's transcripts as they are now, or why there are none.</summary>
    /// <inheritdoc cref="KeepAsync" path="/exception"/>
    public async Task<(StoredVectors? Vectors, string? Reason)> VectorsOfAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        if (await VectorsOfAsync(call.Id, call.Version, cancellationToken) is { } vectors)
            return (vectors, null);
        var row = (await analyses.ReadAsync(call.Id, cancellationToken)).Steps.FirstOrDefault(each => each.Step == AnalysisStep.Vectors);
        return (null, row?.Version == call.Version ? row.Reason : null);
    }

    /// <returns>The vectors that were made of that version of the call's transcripts; <c>null</c>: there are none.</returns>
    /// <inheritdoc cref="KeepAsync" path="/exception"/>
    public async Task<StoredVectors?> VectorsOfAsync(string call, long version, CancellationToken cancellationToken) =>
        await TextOfAsync(call, version, AnalysisStep.Vectors, cancellationToken) is { } text ? StoredVectors.FromText(text) : null;

    /// <returns>The key phrases of that version of the call's transcripts.</returns>
    /// <inheritdoc cref="KeepAsync" path="/exception"/>
    public async Task<IReadOnlyList<StoredPhrase>> PhrasesOfAsync(string call, long version, CancellationToken cancellationToken) =>
        await TextOfAsync(call, version, AnalysisStep.KeyPhrases, cancellationToken) is { } text
            ? JsonSerializer.Deserialize(text, StoredAnalysisJson.Default.StoredPhraseArray)!
            : [];

    private async Task<string?> TextOfAsync(string call, long version, AnalysisStep step, CancellationToken cancellationToken)
    {
        var text = (await analyses.TextsAsync(call, step, cancellationToken)).FirstOrDefault(each => each.Version == version);
        if (text is null || await keys.FindAsync(call, cancellationToken) is not { } key)
            return null;
        using (key)
            return SealedText.Open(key, text.Body, StepHandler.ContextOf(step));
    }
}
