using System.Diagnostics;
using System.Security.Claims;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Resources;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls;

/// <summary>
/// The one place through which people and programs ask something of a call: here it is known who asked for what, and what was decided. What
/// is done is audited in the commit that keeps it.
/// </summary>
internal sealed class CallCommands(CallEngine engine, ICallStore store, PlanSource plans, AuditLog audit, TimeProvider time)
{
    /// <returns>What was decided, now or under the same key before, durable by now; <c>null</c>: no such call is known, or not to who asks.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="HistoryUnavailableException">The call is not at hand, and the history cannot be read.</exception>
    public async Task<CommandDecision?> DecideAsync(LegId call, CallCommand command, Doer doer, ClaimsPrincipal asker)
    {
        if (await store.HidesAsync(call.Value, asker))
            return null;
        var fact = new CallEvent.Commanded(command);
        if (store.Find(call) is not null)
        {
            var handled = await engine.HandleAsync(call, fact, along: (before, handled) => Tell(before, handled, doer));
            handled.Work?.Release();
            if (handled.Command is { } decided)
                return decided;
        }

        // An ended call is changed by no command: what was decided of it stands in it.
        return await store.ReadAsync(call) is { } ended ? CallFlow.Apply(new(plans.Current, ended, time.GetUtcNow()), fact).Command : null;
    }

    private StorageChange? Tell(CallSession? before, Handled handled, Doer doer)
    {
        if (handled is not { Command: { Refusal: null } decided, Session: { } call })
            return null;
        var subject = call.CallerLeg.Value;
        return audit.Along(decided.Command switch
        {
            CallCommand.HangUp => audit.Line(doer.Name, AuditActions.CallEnded, subject, address: doer.Address),
            CallCommand.Transfer moved => audit.Line(
                doer.Name,
                AuditActions.CallMoved,
                subject,
                AuditWords.Of(new DepartmentWords(before?.Department)),
                AuditWords.Of(new DepartmentWords(moved.Department)),
                doer.Address),
            CallCommand.AskForDigits asked => audit.Line(
                doer.Name, AuditActions.DigitsAsked, subject, after: AuditWords.Of(new SensitiveWords(asked.Name)), address: doer.Address),
            CallCommand.StartRecording => audit.Line(doer.Name, AuditActions.RecordingStarted, subject, address: doer.Address),
            CallCommand.MarkRecording mark => audit.Line(doer.Name, ActionOf(mark.Mark), subject, address: doer.Address),
            _ => throw new UnreachableException(),
        });
    }

    private static string ActionOf(RecordingMark mark) => mark switch
    {
        RecordingMark.Pause => AuditActions.RecordingPaused,
        RecordingMark.Resume => AuditActions.RecordingResumed,
        RecordingMark.Stop => AuditActions.RecordingStopped,
        _ => throw new UnreachableException(),
    };
}
