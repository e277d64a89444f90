using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Classifiers;

/// <summary>Trains classifiers step by step; between two steps whoever wants vectors gets a turn, and whoever asks a question goes first.</summary>
internal sealed class ClassifierTrainer(EmbeddingTurns turns)
{
    public async Task<SoftmaxClassifier> TrainAsync(ClassifierWork work, CancellationToken cancellation)
    {
        SoftmaxTraining? training = null;
        var isLearning = true;
        while (isLearning)
        {
            using var turn = await turns.EnterAsync(EmbeddingPriority.Batch, cancellation);
            isLearning = await Task.Run(Step, cancellation);
        }

        return training!.Classifier;

        bool Step() => (training ??= new(work.Vectors, work.Labels, work.Classes, work.L2)).Step();
    }
}
