using ContactCenter.AfterCall.Erasure;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>What was learned of an example goes with it; of those that are left it is learned anew.</summary>
internal sealed class GoneExamples(BackgroundWork background, TimeProvider time) : IGoneTexts
{
    public WorkItem? WorkFor(RowWriter rows, string call) =>
        TopicRows.HasExample(rows, call) ? TrainTopicsHandler.Work(background, time.GetUtcNow() + TrainingRequests.Quiet) : null;
}
