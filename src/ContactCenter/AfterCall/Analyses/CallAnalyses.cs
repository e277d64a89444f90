using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Reads the analyses of calls. What was made of transcripts that were written anew since is left out.</summary>
internal sealed class CallAnalyses(IAnalysisStore store, AnalysedCalls calls, ITranscripts transcripts, CallKeys keys) : ITurnSentiments
{
    /// <summary>Whether words of the call are there that are still to be analysed.</summary>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<bool> IsAwaitedAsync(string call, CancellationToken cancellationToken) =>
        await transcripts.VersionOfAsync(call, cancellationToken) is { } version && !(await store.ReadAsync(call, cancellationToken)).IsWhole(version);

    /// <returns>The steps that have failed, of the call's transcripts as they are now.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<IReadOnlyList<AnalysisStep>> FailedAsync(string call, CancellationToken cancellationToken)
    {
        if (await transcripts.VersionOfAsync(call, cancellationToken) is not { } version)
            return [];
        var rows = await store.ReadAsync(call, cancellationToken);
        return [.. rows.Steps.Where(row => row.Version == version && row.State == StepState.Failed).Select(row => row.Step)];
    }

    /// <returns>What is known in clear; <c>null</c>: nothing.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<AnalysisFacts?> FactsOfAsync(string call, CancellationToken cancellationToken)
    {
        var rows = await store.ReadAsync(call, cancellationToken);
        return rows.Steps.Count == 0 ? null : rows.Facts;
    }

    /// <returns><c>null</c>: nothing of the call was analysed.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="EncryptionException">It cannot be decrypted.</exception>
    public async Task<CallAnalysis?> FindAsync(string call, CancellationToken cancellationToken)
    {
        var rows = await store.ReadAsync(call, cancellationToken);
        if (rows.Steps.Count == 0)
            return null;
        var version = await transcripts.VersionOfAsync(call, cancellationToken);
        // Without transcripts what was found out in clear is all that is left of them.
        var steps = rows.Steps.Where(row => version is null || row.Version == version).OrderBy(row => row.Step).ToList();
        using var key = await keys.FindAsync(call, cancellationToken);
        var texts = rows.Texts.Where(text => key is not null && text.Version == version)
            .ToDictionary(text => text.Step, text => SealedText.Open(key!, text.Body, StepHandler.ContextOf(text.Step)));
        return new(steps, rows.Facts)
        {
            Sentiment = Read(texts, AnalysisStep.Sentiment, StoredAnalysisJson.Default.StoredSentiment),
            KeyPhrases = Read(texts, AnalysisStep.KeyPhrases, StoredAnalysisJson.Default.StoredPhraseArray),
            Entities = Read(texts, AnalysisStep.Entities, StoredAnalysisJson.Default.StoredEntityArray),
            Syntax = await WithTextsAsync(call, Read(texts, AnalysisStep.Syntax, StoredAnalysisJson.Default.StoredTokenArray), cancellationToken),
            Summary = Read(texts, AnalysisStep.Summary, StoredAnalysisJson.Default.StoredSummary),
        };
    }

    public async Task<IReadOnlyDictionary<int, TurnSentiment>> OfCallAsync(string call, CancellationToken cancellationToken) =>
        ((await FindAsync(call, cancellationToken))?.Sentiment?.Turns ?? []).ToDictionary(turn => turn.Segment, turn => turn.ToTurn());

    private async Task<IReadOnlyList<(StoredToken Token, string Text)>?> WithTextsAsync(string call, StoredToken[]? tokens, CancellationToken cancellationToken)
    {
        if (tokens is null || await calls.ReadAsync(call, cancellationToken) is not { } read)
            return null;
        var texts = read.Conversation.Turns.ToDictionary(turn => turn.Segment, turn => turn.Text);
        return [.. tokens.Where(token => texts.ContainsKey(token.Segment)).Select(token => (token, texts[token.Segment][token.Begin..token.End]))];
    }

    private static T? Read<T>(Dictionary<AnalysisStep, string> texts, AnalysisStep step, JsonTypeInfo<T> type)
        where T : class =>
        texts.TryGetValue(step, out var text) ? JsonSerializer.Deserialize(text, type) : null;
}
