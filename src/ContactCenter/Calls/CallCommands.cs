using ContactCenter.Calls.Plan;

namespace ContactCenter.Calls;

/// <summary>
/// The one place through which people and programs ask something of a call: here it is known who asked for what, and what was decided.
/// </summary>
internal sealed class CallCommands(CallEngine engine, ICallStore store, PlanSource plans, TimeProvider time)
{
    /// <returns>What was decided, now or under the same key before, durable by now; <c>null</c>: no such call is known.</returns>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The call is not at hand, and the history cannot be read.</exception>
    public async Task<CommandDecision?> DecideAsync(LegId call, CallCommand command)
    {
        var fact = new CallEvent.Commanded(command);
        if (store.Find(call) is not null)
        {
            var handled = await engine.HandleAsync(call, fact);
            handled.Work?.Release();
            if (handled.Command is { } decided)
                return decided;
        }

        // An ended call is changed by no command: what was decided of it stands in it.
        return await store.ReadAsync(call) is { } ended ? CallFlow.Apply(new(plans.Current, ended, time.GetUtcNow()), fact).Command : null;
    }
}
