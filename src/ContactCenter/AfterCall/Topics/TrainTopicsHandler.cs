using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Learns from what people have said of topics, when nobody has said anything for a minute.</summary>
internal sealed class TrainTopicsHandler(ITopicStore store, TopicTraining training, TimeProvider time) : IBackgroundWorkHandler
{
    private const string WorkKind = "trainTopics";

    /// <summary>So often a transcriber may fail with what it is given.</summary>
    private const int MostAttempts = 10;

    private static readonly TimeSpan UntilItIsThere = TimeSpan.FromMinutes(1);

    public string Kind => WorkKind;

    /// <summary>Longer than the transcriber may take for its two parts.</summary>
    public TimeSpan Lease => TimeSpan.FromMinutes(45);

    public static WorkItem Work(BackgroundWork background, DateTimeOffset due) => background.New(WorkKind, "topics", due) with { Target = WorkKind };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        try
        {
            var labels = await store.LabelsAsync(cancellationToken);
            // Whoever has said something since has asked for it as well.
            if (labels.Any(kept => kept.Label.At + TrainingRequests.Quiet > time.GetUtcNow()))
                return scope.Dropped();
            return await training.TrainAsync(labels, cancellationToken)
                ? scope.Done()
                : scope.Again(WorkStage.Send, "an example has gone meanwhile", TrainingRequests.Quiet, isFree: true);
        }
        catch (EmbeddingException fault) when (fault.Fault == EmbeddingFault.Refused)
        {
            return scope.Dead(fault.Message);
        }
        catch (EmbeddingException fault) when (fault.Fault == EmbeddingFault.Unavailable || scope.Attempt < MostAttempts)
        {
            return scope.Again(WorkStage.Send, fault.Message, fault.RetryAfter ?? UntilItIsThere, fault.Fault == EmbeddingFault.Unavailable);
        }
        catch (EmbeddingException fault)
        {
            return scope.Dead(fault.Message);
        }
    }
}
