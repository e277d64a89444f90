using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Analysis.Classifiers;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Learns from the examples of topics: makes those of labels that have none yet, then trains a classifier where there are enough.</summary>
internal sealed class TopicTraining(
    TypedExamples typed, TopicKnowledge knowledge, LabelExamples examples, SentenceVectors vectors, ClassifierTraining classifiers,
    EmbeddingSettings embeddings, ITopicStore store, TimeProvider time)
{
    /// <param name="labels">All of them.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns><c>false</c>: an example has gone meanwhile, and nothing was learned.</returns>
    /// <exception cref="EmbeddingException">Vectors cannot be made now, or nothing is learned of them.</exception>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read or written.</exception>
    public async Task<bool> TrainAsync(IReadOnlyList<KeptLabel> labels, CancellationToken cancellationToken)
    {
        var (model, _) = await typed.ReadAsync(cancellationToken);
        if (model is null && labels.Count == 0)
        {
            knowledge.Forget();
            return true;
        }

        model ??= await vectors.AskModelAsync(cancellationToken);
        var known = await knowledge.ReadAsync(model, cancellationToken);
        if (known is null || known.Labelled.Count < labels.Count)
        {
            foreach (var kept in labels.Where(kept => !IsOf(kept, known)))
                await examples.MakeAsync(kept.Label, known?.Examples ?? [], cancellationToken);
            known = await knowledge.ReadAsync(model, cancellationToken);
        }

        if (known is null)
            return false;
        return known.IsLearned || await LearnAsync(known, cancellationToken);
    }

    private static bool IsOf(KeptLabel kept, KnownTopics? known) => known?.Calls.Contains(kept.Label.Call) == true;

    private async Task<bool> LearnAsync(KnownTopics known, CancellationToken cancellationToken)
    {
        var classifier = TopicLesson.Of([.. known.Examples]) is { } lesson
            ? lesson.Learned(await classifiers.TrainAsync(lesson.Content, cancellationToken))
            : null;
        var labelled = new LabelledTopics(embeddings.Gate(), known.Typed, known.Labelled);
        var number = (known.Training?.Number ?? 0) + (classifier is null ? 0 : 1);
        var training = new StoredTraining(number, known.Basis, known.Model, time.GetUtcNow())
        {
            Classifier = classifier,
            Agreement = known.Labelled.Count == 0 ? null : await AgreementOfAsync(labelled, cancellationToken),
        };
        return await store.PutTrainingAsync(training, known.Kept);
    }

    /// <returns><c>null</c>: it cannot be told now. What was learned is worth more than the figure about it.</returns>
    private async Task<TopicAgreement?> AgreementOfAsync(LabelledTopics labelled, CancellationToken cancellationToken)
    {
        try
        {
            return await classifiers.CompareAsync(labelled, cancellationToken);
        }
        catch (EmbeddingException)
        {
            return null;
        }
    }
}
