using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Classifiers;

/// <summary>Trains classifiers step by step.</summary>
internal sealed class ClassifierTrainer(EmbeddingTurns turns)
{
    public async Task<SoftmaxClassifier> TrainAsync(VectorLesson lesson, CancellationToken cancellation)
    {
        SoftmaxTraining? training = null;
        await turns.WorkAsync(() => (training ??= new(lesson)).Step(), cancellation);
        return training!.Classifier;
    }
}
