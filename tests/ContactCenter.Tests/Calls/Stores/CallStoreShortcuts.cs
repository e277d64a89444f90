using ContactCenter.Calls;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Storage;
using ContactCenter.Voice;
using Dapper;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What the tests of the store say often.</summary>
internal static class CallStoreShortcuts
{
    private static readonly CallEvent Fact = new CallEvent.CallerContinued(Step: null);

    /// <summary>Saves the call with that step, begun if it was not there.</summary>
    public static async Task<Handled> SaveAsync(
        this ICallStore store, LegId call, int step, bool ends = false, int? delivery = null, string? caller = null, params CallEffect[] effects) =>
        await store.TransitAsync(call, delivery is { } number ? new DeliveryId((UInt128)number) : null, Fact, (before, _) =>
        {
            var session = (before ?? new TestCall().Session with { CallerLeg = call }).AtStep(step);
            session = caller is null ? session : session.From(caller);
            return new(ends ? session.Ended() : session, Answer: null, [.. effects]);
        });

    public static async Task SaveAsync(this ICallStore store, CallSession session) =>
        await store.TransitAsync(session.CallerLeg, null, Fact, (_, _) => new(session, Answer: null, []));

    public static async Task<int?> StepAsync(this ICallStore store, LegId call) => (await store.ReadAsync(call))?.Placement.Step;

    public static ValueTask<CallListing> ListAsync(this ICallStore store, CallQuery query) => store.ListAsync(query, TestContext.Current.CancellationToken);

    public static long Rows(this SqliteStoreFolder folder, string table) => folder.Scalar($"SELECT count(*) FROM {table}");

    /// <summary>Calls in the history.</summary>
    public static long Moved(this SqliteStoreFolder folder)
    {
        using var reader = folder.Connect(StorageFolder.HistoryFileName);
        // It is opened on a thread of its own.
        var isThere = reader.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'calls'") > 0;
        return isThere ? reader.ExecuteScalar<long>("SELECT count(*) FROM calls") : 0;
    }

    public static long Scalar(this SqliteStoreFolder folder, string sql)
    {
        using var reader = folder.Connect();
        return reader.ExecuteScalar<long>(sql);
    }
}
