using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Carries out one kind of effect of a call by which one of its recordings becomes known.</summary>
internal abstract class CallRecordingHandler<TEffect>(
    string kind, ICallStore calls, IRecordingIndex index, RecordingEndings endings, BackgroundWork background)
    : CallEffectHandler<TEffect>(kind, calls, endings)
    where TEffect : CallEffect
{
    /// <summary>Where further work is added.</summary>
    protected BackgroundWork Background => background;

    protected override async Task<StorageChange?> ChangeAsync(TEffect effect, CallSession call, CancellationToken cancellationToken)
    {
        var known = await index.OfCallAsync(call.CallerLeg.Value, cancellationToken);
        return Judge(effect, call, known) is var (recording, further) ? new RecordingChange(index, recording, background, further) : null;
    }

    /// <param name="effect">What is to be done.</param>
    /// <param name="call">The call.</param>
    /// <param name="known">Its recordings, in the order in which they began.</param>
    /// <returns>The recording as it is from now on, and the work that goes on with it; <c>null</c>: nothing is new.</returns>
    protected abstract (Recording Recording, WorkItem Further)? Judge(TEffect effect, CallSession call, IReadOnlyList<Recording> known);
}
