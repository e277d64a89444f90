using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>
/// The one place through which people and programs write about a call, live or ended. The audit tells who has changed what, and not what
/// was written: of a call at hand in the commit that keeps it, of a call of the history before it is kept there. What came too late has changed nothing.
/// </summary>
internal sealed class CallEdits(CallEngine engine, ICallStore store, IEnumerable<IEditedCalls> edited, BackgroundWork background, AuditLog audit)
{
    /// <returns>What came of it, durable by now; <c>null</c>: no such call is known.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="HistoryUnavailableException">The call is not at hand, and the history cannot be read or written.</exception>
    public async Task<Handled?> WriteAsync(LegId call, CallEdit edit, Doer doer)
    {
        var fact = new CallEvent.Edited(edit);
        while (true)
        {
            if (store.Find(call) is not null)
            {
                var handled = await engine.HandleAsync(call, fact, along: (before, after) => Along(before!, after.Session!, edit, doer));
                if (handled.Edit is not null)
                    return handled;
            }

            var ended = await engine.HandleEndedAsync(call, fact, (before, after) => TellAsync(before, after.Session!, edit, doer));
            if (ended.Edit is not null)
                return ended;
            // One that could not leave, after all, is at hand again.
            if (store.Find(call) is null)
                return null;
        }
    }

    private ChangeWithWork? Along(CallSession before, CallSession after, CallEdit edit, Doer doer) => edit is CallEdit.TooLate
        ? null
        : new(audit.Along(Line(before, after, edit, doer)), background, WorkFor(after, edit));

    /// <summary>The work before the change, so that none is lost: it may find nothing changed.</summary>
    private async Task TellAsync(CallSession before, CallSession after, CallEdit edit, Doer doer)
    {
        if (edit is CallEdit.TooLate)
            return;
        await audit.TellAsync(Line(before, after, edit, doer));
        if (WorkFor(after, edit) is { Count: > 0 } work)
            await background.AddAsync(work);
    }

    private List<WorkItem> WorkFor(CallSession after, CallEdit edit) => [.. edited.Select(each => each.WorkFor(after, edit)).OfType<WorkItem>()];

    private AuditLine Line(CallSession before, CallSession after, CallEdit edit, Doer doer)
    {
        var (action, old, now) = edit is CallEdit.Notes
            ? (AuditActions.CallNotesChanged, AuditWords.Of(new LengthWords(LengthOf(before))), AuditWords.Of(new LengthWords(LengthOf(after))))
            : (AuditActions.CallAttributesChanged, null, AuditWords.Of(NamesOf(before.Attached.Attributes, after.Attached.Attributes)));
        return audit.Line(doer.Name, action, after.CallerLeg.Value, old, now, doer.Address);
    }

    private static int LengthOf(CallSession call) => call.Attached.Notes?.Length ?? 0;

    private static NamesWords NamesOf(CallAttributes before, CallAttributes after) => new(
        [.. after.Values.Where(attribute => before.Values.GetValueOrDefault(attribute.Key) != attribute.Value).Select(attribute => attribute.Key)],
        [.. before.Values.Keys.Where(name => !after.Values.ContainsKey(name))]);
}
