using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What is made of a recording that is here; whoever is above says so.</summary>
internal interface IRecordingPipeline
{
    /// <summary>Whether the recording's sound is wanted: because it is kept, or because something is made of it before it goes.</summary>
    /// <param name="recording">In any state.</param>
    /// <param name="call">Its call; <c>null</c>: it is not known.</param>
    bool Wants(Recording recording, CallSession? call);

    /// <param name="recording">In any state.</param>
    /// <param name="call">Its call; <c>null</c>: it is not known.</param>
    /// <returns>The recording with the reason why it is not put into words, where somebody asks for them and has none.</returns>
    Recording WithoutWords(Recording recording, CallSession? call);

    /// <summary>The record of the call is complete.</summary>
    /// <param name="stored">The recording, with its sound.</param>
    /// <param name="call">Its call; <c>null</c>: it is not known.</param>
    /// <returns>The recording as it is from now on, and the work that goes on with it; <c>null</c>: nothing more is to come.</returns>
    (Recording Recording, WorkItem? Work) Begin(Recording stored, CallSession? call);
}
