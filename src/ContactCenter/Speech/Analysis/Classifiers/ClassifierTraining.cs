using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>Has the transcriber beside this process train classifiers: that computes for a while, and nothing may wait for it here.</summary>
internal sealed class ClassifierTraining(EmbeddedTranscriber transcriber, TranscriberProgram program, TimeProvider time)
{
    /// <summary>With as many examples as a plan may have it learns for minutes.</summary>
    private static readonly VectorRequest Request = new("v1/classifiers", "trains no classifier", TimeSpan.FromMinutes(20));

    private readonly VectorProcess _process = new(transcriber, program, time);

    /// <param name="lesson">What is to be learned.</param>
    /// <param name="cancellationToken">Ends it; a transcriber that is being started goes on.</param>
    /// <exception cref="EmbeddingException">It was not learned.</exception>
    public Task<TopicClassifier> TrainAsync(TopicLesson lesson, CancellationToken cancellationToken) =>
        _process.AskAsync(client => TrainAsync(client, lesson, cancellationToken), cancellationToken);

    private static async Task<TopicClassifier> TrainAsync(VectorClient client, TopicLesson lesson, CancellationToken cancellationToken)
    {
        using var body = LessonJson.ContentOf(lesson);
        var (classes, dimension) = (lesson.Topics.Length, lesson.Vectors[0].Length);
        return lesson.Learned(await client.PostAsync(Request, body, json => ClassifierAnswer.Read(json, classes, dimension), cancellationToken));
    }
}
