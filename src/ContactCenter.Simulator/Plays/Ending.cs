using System.Globalization;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Plays.Expectations;

namespace ContactCenter.Simulator.Plays;

/// <summary>Brings a script to its end, and says what was not as it expects.</summary>
internal static class Ending
{
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(10);

    /// <summary>Whoever is on the line hangs up; who is rung is left to ring, for the application has to end that.</summary>
    /// <returns>What was not as expected.</returns>
    public static async Task<IReadOnlyList<string>> ReachAsync(Stage stage, Play play, long since, bool isAlone)
    {
        foreach (var phone in stage.Phones.Values.Where(phone => phone.State != PhoneState.Ringing))
            await phone.HangUpAsync();
        var (limit, log) = (stage.Patience, stage.Platform.Log);
        if (!await AllOnHookAsync(stage, limit))
        {
            return [.. stage.Phones.Where(phone => phone.Value.State != PhoneState.OnHook).Select(phone => stage.Failure(
                phone.Value, string.Create(CultureInfo.InvariantCulture, $"is still not on hook {limit.TotalSeconds:0.###} s after the last step")).Message.TrimEnd())];
        }

        await stage.Watch.UntilAsync(NothingIsMissingAsync, () => log.NextAsync(log.LastSequence, stage.Cancelled), limit, stage.Cancelled);
        await stage.Platform.WhenIdleAsync(stage.Cancelled);
        var record = await RecordAsync();
        return
        [
            .. play.Body.Calls.SelectMany(call => call.Failures(record, stage.Platform.Options.Speed)),
            .. record.Forgotten > 0 && play.Body.Messages.Count > 0
                ? [Uncounted(record.Forgotten, stage.Platform.Options.LogCapacity)]
                : play.Body.Messages.Select(message => message.Failure(record)).OfType<string>(),
        ];

        Task<PlayRecord> RecordAsync() => PlayRecord.OfAsync(stage, since, isAlone);

        async Task<bool> NothingIsMissingAsync()
        {
            var known = await RecordAsync();
            return known.Forgotten > 0 || !play.Body.Messages.Any(message => message.Count(known) < message.Times.Least);
        }
    }

    private static string Uncounted(long forgotten, int capacity) => string.Create(
        CultureInfo.InvariantCulture,
        $"What was sent and asked cannot be counted: the log, of {capacity} lines, has forgotten {forgotten}. Simulator:LogCapacity can be larger.");

    /// <summary>Ends every call of the script.</summary>
    public static async Task ForceAsync(Stage stage)
    {
        foreach (var phone in stage.Phones.Values)
            await phone.HangUpAsync();
        await stage.Platform.WhenIdleAsync().AsTask().WaitAsync(LongestGoodbye, stage.Platform.Board.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Task<bool> AllOnHookAsync(Stage stage, TimeSpan limit) => stage.Watch.UntilAsync(
        () => stage.Phones.Values.All(phone => phone.State == PhoneState.OnHook),
        () => Task.WhenAny(stage.Phones.Values.Select(phone => phone.Line.Changed).DefaultIfEmpty(Task.CompletedTask)),
        limit,
        stage.Cancelled);
}
