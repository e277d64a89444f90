using System.Globalization;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Scenarios.Expectations;

namespace ContactCenter.Simulator.Scenarios;

/// <summary>Brings a script to its end, and says what was not as it expects.</summary>
internal static class ScenarioCompletion
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(10);

    /// <summary>Whoever is on the line hangs up; who is rung is left to ring, for the application has to end that.</summary>
    /// <returns>What was not as expected.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(ScenarioContext context, Scenario scenario, long since, bool isAlone)
    {
        foreach (var phone in context.Phones.Values.Where(phone => phone.State != PhoneState.Ringing))
            await phone.HangUpAsync();
        var (limit, log) = (context.WaitLimit, context.Platform.Log);
        if (!await AllOnHookAsync(context, limit))
        {
            return [.. context.Phones.Where(phone => phone.Value.State != PhoneState.OnHook).Select(phone => context.Failure(
                phone.Value, string.Create(
                    CultureInfo.InvariantCulture, $"is still not on hook {limit.TotalSeconds:0.###} s after the last step")).Message.TrimEnd())];
        }

        await context.Waiter.UntilAsync(NothingIsMissingAsync, () => log.NextAsync(log.LastSequence, context.Cancelled), limit, context.Cancelled);
        await context.Platform.WhenIdleAsync(context.Cancelled);
        var record = await RecordAsync();
        return
        [
            .. scenario.Body.Calls.SelectMany(call => call.Failures(record, context.Platform.Options.Speed)),
            .. record.Forgotten > 0 && scenario.Body.Messages.Count > 0
                ? [Uncounted(record.Forgotten, context.Platform.Options.LogCapacity)]
                : scenario.Body.Messages.Select(message => message.Failure(record)).OfType<string>(),
        ];

        Task<ScenarioRecord> RecordAsync() => ScenarioRecord.OfAsync(context, since, isAlone);

        async Task<bool> NothingIsMissingAsync()
        {
            var known = await RecordAsync();
            return known.Forgotten > 0 || !scenario.Body.Messages.Any(message => message.Count(known) < message.Times.Least);
        }
    }

    private static string Uncounted(long forgotten, int capacity) => string.Create(
        CultureInfo.InvariantCulture,
        $"What was sent and asked cannot be counted: the log, of {capacity} lines, has forgotten {forgotten}. Simulator:LogCapacity can be larger.");

    /// <summary>Ends every call of the script.</summary>
    public static async Task ForceAsync(ScenarioContext context)
    {
        foreach (var phone in context.Phones.Values)
            await phone.HangUpAsync();
        await context.Platform.WhenIdleAsync().AsTask().WaitAsync(ShutdownLimit, context.Platform.Switchboard.Time)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task<bool> AllOnHookAsync(ScenarioContext context, TimeSpan limit) => context.Waiter.UntilAsync(
        () => context.Phones.Values.All(phone => phone.State == PhoneState.OnHook),
        () => Task.WhenAny(context.Phones.Values.Select(phone => phone.Line.Changed).DefaultIfEmpty(Task.CompletedTask)),
        limit,
        context.Cancelled);
}
