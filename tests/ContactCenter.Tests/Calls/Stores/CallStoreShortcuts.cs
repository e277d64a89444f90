using ContactCenter.Calls;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;
using Dapper;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What the tests of the store say often.</summary>
internal static class CallStoreShortcuts
{
    private static readonly CallEvent Fact = new CallEvent.AskedAgain();

    /// <summary>Saves the call with that step, begun if it was not there.</summary>
    public static async Task<Commit> SaveAsync(this ICallStore store, LegId call, int step, bool ends = false, int? delivery = null, string? caller = null, params WorkItem[] work) =>
        await store.TransitAsync(call, delivery is { } number ? new DeliveryId((UInt128)number) : null, Fact, (before, _) =>
        {
            var session = (before ?? new TestCall().Session with { CallerLeg = call }) with { Step = step };
            session = caller is null ? session : session with { Caller = caller };
            return new(ends ? session with { EndedAt = session.StartedAt, State = new CallState.Ended() } : session, null, [], null) { Work = [.. work] };
        });

    public static async Task SaveAsync(this ICallStore store, CallSession session) =>
        await store.TransitAsync(session.CallerLeg, null, Fact, (_, _) => new(session, null, [], null));

    public static async Task<int?> StepAsync(this ICallStore store, LegId call) => (await store.FindAsync(call))?.Step;

    public static ValueTask<CallListing> ListAsync(this ICallStore store, CallQuery query) => store.ListAsync(query, TestContext.Current.CancellationToken);

    /// <summary>Writes until every row of now is gone.</summary>
    public static async Task SweepAsync(this SqliteStoreFolder folder)
    {
        var newest = folder.Scalar("SELECT max(number) FROM journal");
        var large = new TestCall().Session with { CallerLeg = new("large"), Caller = new string('1', 200_000) };
        for (var i = 0; folder.Scalar("SELECT min(number) FROM journal") <= newest; i++)
        {
            i.Should().BeLessThan(1_000, "a sweep must come some time");
            await folder.Store.SaveAsync(large with { Step = i });
        }
    }

    public static long Rows(this SqliteStoreFolder folder, string table) => folder.Scalar($"SELECT count(*) FROM {table}");

    public static long Scalar(this SqliteStoreFolder folder, string sql)
    {
        using var reader = folder.Connect();
        return reader.ExecuteScalar<long>(sql);
    }
}
