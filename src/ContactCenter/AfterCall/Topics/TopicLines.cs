using ContactCenter.AfterCall.Analyses;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Finds the line of a call that tells its topic best.</summary>
internal sealed class TopicLines(PlanSource plans, ITopicStore store, KeptSteps kept, TopicKnowledge knowledge, EmbeddingSettings embeddings)
{
    /// <param name="call">With its words.</param>
    /// <param name="topic">The id of the call's topic.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>
    /// The number of its segment: what a person has named, else the first of the caller's turns with words of the topic, else the beginning of the passage
    /// that is nearest to its examples; <c>null</c>: there is none, or it is not known now.
    /// </returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">It cannot be decrypted.</exception>
    public async Task<int?> FindAsync(AnalysedCall call, string topic, CancellationToken cancellationToken)
    {
        if (await store.LabelOfAsync(call.Id, cancellationToken) is { } label && label.Topic == topic && label.LinesIn(call.Version) is [var named, ..])
            return named;
        return WithWords(call, topic) ?? await NearestAsync(call, topic, cancellationToken);
    }

    private int? WithWords(AnalysedCall call, string topic)
    {
        if (plans.Current.Analysis.Topics.FirstOrDefault(each => each.Id == topic) is not { } model)
            return null;
        var rules = new TopicWordRules([model]);
        return call.Conversation.CallerTurns.FirstOrDefault(turn => rules.Judge([turn.Text]).Topic is not null)?.Segment;
    }

    private async Task<int?> NearestAsync(AnalysedCall call, string topic, CancellationToken cancellationToken)
    {
        try
        {
            var (vectors, _) = await kept.VectorsOfAsync(call, cancellationToken);
            if (vectors is null || await knowledge.ReadAsync(vectors.Model, cancellationToken) is not { } known)
                return null;
            var callers = call.Conversation.CallerTurns.Select(turn => turn.Segment).ToHashSet();
            var passages = vectors.Passages.Where(passage => callers.Contains(passage.Segments[0])).ToList();
            var nearness = new TopicFinder(embeddings.Gate(), known.Examples, call.Conversation.Language)
                .NearnessTo(topic, passages.Select(passage => passage.ToFloats()));
            return passages.Count == 0 || nearness.Max() <= 0 ? null : passages[nearness.IndexOf(nearness.Max())].Segments[0];
        }
        catch (EmbeddingException)
        {
            return null;
        }
    }
}
