using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Which gate belongs to which model.</summary>
internal static class TopicGates
{
    /// <summary>Models that the owner has named are taken to be of the kind whose vectors all lie close together.</summary>
    public static TopicGate Gate(this EmbeddingSettings embeddings) => embeddings.Model is null ? TopicGate.MiniLm : TopicGate.Centred;
}
