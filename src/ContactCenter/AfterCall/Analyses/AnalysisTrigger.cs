using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Has a call analysed whenever nothing more is made of one of its recordings.</summary>
internal sealed class AnalysisTrigger(BackgroundWork background, TimeProvider time) : IEndedRecordings
{
    public WorkItem? WorkFor(Recording recording) => AnalyseHandler.Work(background, recording.Call, time.GetUtcNow());
}
