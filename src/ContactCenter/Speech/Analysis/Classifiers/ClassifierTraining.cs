using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>
/// Has the transcriber beside this process train classifiers, and hold labels against the other examples: that computes for a while, and nothing may wait
/// for it here.
/// </summary>
internal sealed class ClassifierTraining(EmbeddedTranscriber transcriber, TranscriberProgram program, TimeProvider time)
{
    /// <summary>With as many examples as a plan may have it learns for minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    private static readonly VectorRequest Lesson = new("v1/classifiers", "trains no classifier", Limit);

    private static readonly VectorRequest Labels = new("v1/classifiers/agreement", "compares no labels", Limit);

    private readonly VectorProcess _process = new(transcriber, program, time);

    /// <param name="lesson">What is to be learned.</param>
    /// <param name="cancellationToken">Ends it; a transcriber that is being started goes on.</param>
    /// <exception cref="EmbeddingException">It was not learned.</exception>
    public Task<SoftmaxClassifier> TrainAsync(VectorLesson lesson, CancellationToken cancellationToken) => _process.AskAsync(
        async client =>
        {
            using var body = LessonJson.ContentOf(lesson);
            return await client.PostAsync(
                Lesson, body, json => ClassifierAnswer.Read(json, lesson.Classes, lesson.Vectors[0].Length), cancellationToken);
        },
        cancellationToken);

    /// <param name="labelled">At least one label.</param>
    /// <param name="cancellationToken">Ends it; a transcriber that is being started goes on.</param>
    /// <exception cref="EmbeddingException">They were not compared.</exception>
    public Task<TopicAgreement> CompareAsync(LabelledTopics labelled, CancellationToken cancellationToken) => _process.AskAsync(
        async client =>
        {
            using var body = LabelledJson.ContentOf(labelled);
            return await client.PostAsync(Labels, body, json => AgreementAnswer.Read(json, labelled.Labels.Count), cancellationToken);
        },
        cancellationToken);
}
