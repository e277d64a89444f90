using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Live;

/// <summary>What is told of calls is durable.</summary>
public sealed class CallNotifierTests : IDisposable
{
    private static readonly LegId Call = new("call");

    private readonly SqliteStoreFolder _folder = new();
    private readonly Listener _told = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_is_told_once_it_is_durable_and_not_before()
    {
        var store = OpenHeard();
        Task saving;
        using (_folder.Block())
        {
            saving = SaveAsync(store, 1);
            _told.Calls.Should().BeEmpty();
            store.Live().Should().BeEmpty();
        }

        await saving;
        await SaveAsync(store, 2);

        _told.Calls.Select(call => (call.Version, call.Call.Legs.Length)).Should().Equal((1, 1), (2, 2));
        store.Live().Should().Equal(_told.Calls[^1]);
    }

    [Fact]
    public async Task A_change_that_was_undone_is_never_told()
    {
        var store = OpenHeard();
        await SaveAsync(store, 1);
        _folder.Fill();

        await FluentActions.Awaiting(() => SaveAsync(store, 2)).Should().ThrowAsync<StorageUnavailableException>();

        _told.Calls.Should().ContainSingle();
        store.Live().Should().ContainSingle().Which.Version.Should().Be(1);
    }

    [Fact]
    public async Task Versions_go_on_after_a_start()
    {
        var store = OpenHeard();
        await SaveAsync(store, 1);
        await SaveAsync(store, 2);

        var again = OpenHeard();
        again.Live().Should().ContainSingle().Which.Version.Should().Be(2);
        await SaveAsync(again, 3);

        _told.Calls[^1].Version.Should().Be(3);
    }

    [Fact]
    public async Task A_call_that_is_over_is_told_and_no_longer_live()
    {
        var store = OpenHeard();
        await SaveAsync(store, 1, ends: true);

        _told.Calls.Should().ContainSingle().Which.Call.IsOver.Should().BeTrue();
        store.Live().Should().BeEmpty();
    }

    private CallStore OpenHeard()
    {
        _folder.Notifier.Listener = _told;
        return _folder.Open();
    }

    private static async Task SaveAsync(CallStore store, int number, bool ends = false) =>
        await store.TransitAsync(
            Call, null, new CallEvent.CallerContinued(Step: null), (before, _) => new(CallStoreSamples.Next(before, Call, number, ends), Answer: null, []));

    private sealed class Listener : ICallListener
    {
        public List<CommittedCall> Calls { get; } = [];

        public void Committed(CommittedCall call) => Calls.Add(call);
    }
}
