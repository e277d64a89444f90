using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>
/// Reads the analyses of calls as the settings let them be told. What was made of transcripts that were written anew since is left out.
/// </summary>
internal sealed class CallAnalyses(
    IAnalysisStore store,
    IEnumerable<IAnalysisStep> steps,
    AnalysisSettings settings,
    AnalysedCalls calls,
    ITranscripts transcripts,
    CallKeys keys,
    PlanSource plans)
    : ITurnSentiments
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

    /// <returns>What is known in clear, and who made it; <c>null</c>: nothing.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<CallAnalysis?> FindInClearAsync(string call, CancellationToken cancellationToken)
    {
        var version = await transcripts.VersionOfAsync(call, cancellationToken);
        var rows = OfVersion(await store.ReadAsync(call, cancellationToken), version);
        return rows.Steps.Count == 0 ? null : new(rows.Steps, rows.Facts) { Topic = TopicOf(rows.Facts) };
    }

    /// <returns><c>null</c>: nothing of the call was analysed.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="EncryptionException">It cannot be decrypted.</exception>
    public async Task<CallAnalysis?> FindAsync(string call, CancellationToken cancellationToken)
    {
        var version = await transcripts.VersionOfAsync(call, cancellationToken);
        var all = await store.ReadAsync(call, cancellationToken);
        if (all.Steps.Count == 0)
            return null;
        var rows = OfVersion(all, version);
        var texts = await TextsAsync(call, version, only: null, cancellationToken);
        return new(rows.Steps, rows.Facts)
        {
            Sentiment = await ToldAsync(call, version, Read(texts, AnalysisStep.Sentiment, StoredAnalysisJson.Default.StoredSentiment), cancellationToken),
            KeyPhrases = Read(texts, AnalysisStep.KeyPhrases, StoredAnalysisJson.Default.StoredPhraseArray),
            Entities = Read(texts, AnalysisStep.Entities, StoredAnalysisJson.Default.StoredEntityArray),
            Syntax = await WithTextsAsync(call, version, Read(texts, AnalysisStep.Syntax, StoredAnalysisJson.Default.StoredTokenArray), cancellationToken),
            Topic = TopicOf(rows.Facts),
            Summary = Read(texts, AnalysisStep.Summary, StoredAnalysisJson.Default.StoredSummary),
        };
    }

    public async Task<IReadOnlyDictionary<int, TurnSentiment>> OfCallAsync(string call, CancellationToken cancellationToken)
    {
        var version = await transcripts.VersionOfAsync(call, cancellationToken);
        var texts = await TextsAsync(call, version, AnalysisStep.Sentiment, cancellationToken);
        var stored = await ToldAsync(call, version, Read(texts, AnalysisStep.Sentiment, StoredAnalysisJson.Default.StoredSentiment), cancellationToken);
        return (stored?.Turns ?? []).ToDictionary(turn => turn.Segment, turn => turn.ToTurn());
    }

    /// <returns>The topic with its name of now, as far as the plan has it still; <c>null</c>: there is none.</returns>
    private NamedTopic? TopicOf(AnalysisFacts facts)
    {
        if (facts.Topic is not { } topic)
            return null;
        var known = topic.Id is null ? null : plans.Current.Analysis.Topics.FirstOrDefault(each => each.Id == topic.Id);
        return new(topic, known?.Name ?? topic.Name ?? topic.Id, IsRemoved: topic.Id is not null && known is null);
    }

    /// <summary>What was made of those transcripts; without any, what was found out in clear is all that is left of them.</summary>
    private AnalysisRows OfVersion(AnalysisRows rows, long? version)
    {
        var made = rows.Steps.Where(row => version is null || row.Version == version).OrderBy(row => row.Step).ToList();
        var columns = steps.Where(step => made.Any(row => row.Step == step.Step)).SelectMany(step => step.Columns).ToHashSet(StringComparer.Ordinal);
        // What a person has said is of no version.
        if (rows.Facts.Topic?.Source == FactColumns.Person)
            columns.UnionWith(FactColumns.OfTopic);
        return new(made, AgentSide.Hidden(rows.Facts.Only(columns.Contains), settings));
    }

    private async Task<Dictionary<AnalysisStep, string>> TextsAsync(string call, long? version, AnalysisStep? only, CancellationToken cancellationToken)
    {
        var texts = (await store.TextsAsync(call, only, cancellationToken))
            .Where(text => text.Version == version && text.Step != AnalysisStep.Vectors).ToList();
        if (texts.Count == 0 || await keys.FindAsync(call, cancellationToken) is not { } key)
            return [];
        using (key)
            return texts.ToDictionary(text => text.Step, text => SealedText.Open(key, text.Body, StepHandler.ContextOf(text.Step)));
    }

    /// <summary>The caller's turns alone, where those of agents are not to be judged: also of what was judged before.</summary>
    private async Task<StoredSentiment?> ToldAsync(string call, long? version, StoredSentiment? stored, CancellationToken cancellationToken)
    {
        if (stored is null || settings.AgentSentiment)
            return stored;
        if (await ReadAsync(call, version, cancellationToken) is not { } read)
            return null;
        return AgentSide.Hidden(stored, read.Conversation);
    }

    private async Task<IReadOnlyList<(StoredToken Token, string Text)>?> WithTextsAsync(
        string call, long? version, StoredToken[]? tokens, CancellationToken cancellationToken)
    {
        if (tokens is null || await ReadAsync(call, version, cancellationToken) is not { } read)
            return null;
        var texts = read.Conversation.Turns.ToDictionary(turn => turn.Segment, turn => turn.Text);
        return [.. tokens.Where(token => texts.ContainsKey(token.Segment)).Select(token => (token, texts[token.Segment][token.Begin..token.End]))];
    }

    /// <returns><c>null</c>: its transcripts have gone, or were written anew meanwhile.</returns>
    private async Task<AnalysedCall?> ReadAsync(string call, long? version, CancellationToken cancellationToken) =>
        await calls.ReadAsync(call, cancellationToken) is { } read && read.Version == version ? read : null;

    private static T? Read<T>(Dictionary<AnalysisStep, string> texts, AnalysisStep step, JsonTypeInfo<T> type)
        where T : class =>
        texts.TryGetValue(step, out var text) ? JsonSerializer.Deserialize(text, type) : null;
}
