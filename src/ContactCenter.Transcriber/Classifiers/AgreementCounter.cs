using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Classifiers;

/// <summary>Counts how many labels of topics agree with the other examples, some at a time.</summary>
internal sealed class AgreementCounter(EmbeddingTurns turns)
{
    /// <summary>With ten thousand examples these take a few tenths of a second.</summary>
    private const int LabelsOfAStep = 16;

    public async Task<TopicAgreement> CountAsync(LabelledTopics labelled, CancellationToken cancellation)
    {
        var agreed = 0;
        using var labels = labelled.Agreements().GetEnumerator();
        await turns.WorkAsync(Step, cancellation);
        return new(agreed, labelled.Labels.Count);

        bool Step()
        {
            for (var at = 0; at < LabelsOfAStep; at++)
            {
                if (!labels.MoveNext())
                    return false;
                agreed += labels.Current ? 1 : 0;
            }

            return true;
        }
    }
}
