using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.Calls.Stores;

public sealed class MemoryCallStoreTests : CallStoreConformance
{
    protected override ValueTask<ICallStore> OpenAsync() => new(Open(1_000));

    [Fact]
    public async Task Ended_calls_beyond_the_limit_are_forgotten_the_oldest_first_and_live_ones_never()
    {
        var store = Open(2);
        await SaveAsync(store, Session(new("live")));
        for (var i = 0; i < 4; i++)
        {
            var ringing = CallStoreSamples.Next(null, new($"call-{i}"), i, ends: false);
            await SaveAsync(store, ringing);
            await SaveAsync(store, Ended(ringing.With(ringing.Legs[0] with { EndedAt = ringing.Caller.StartedAt })));
        }

        (await store.ListAsync(new())).Items.Select(call => call.CallerLeg.Value).Should().BeEquivalentTo("call-2", "call-3", "live");
        store.CallOf(new("call-0-agent-0")).Should().BeNull();
        store.CallOf(new("call-3-agent-3")).Should().Be(new ContactCenter.Voice.LegId("call-3"));
        store.LiveCalls.Should().Be(1);
    }

    private static CallStore Open(int keptCalls)
    {
        var committer = new MemoryCommitter();
        return new(committer, new(committer, next: 1), new(), new MemoryCallHistory(keptCalls), new(), new TestClock(), CallsLeft.Nothing);
    }
}
