using System.Collections.Immutable;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Storage;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What is written about a call that has left for the history is not lost by what happens around it.</summary>
public sealed class CallEditHistoryTests : IDisposable
{
    private static readonly LegId Call = new("call");
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(70);

    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Notes_of_a_call_of_the_history_stand_there_after_a_restart()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 3, ends: true);
        await _folder.PassAsync(Long);
        store.Find(Call).Should().BeNull();

        var (handled, told) = await WriteAsync(store, "late");
        using var killed = _folder.Killed();
        var found = await killed.Open().ReadAsync(Call);

        handled.Edit.Should().Be(EditResult.Written);
        told.Should().Be(1);
        (found!.Attached.Notes!.Text, found.Attached.Revision, found.Placement.Step).Should().Be(("late", 1, 3));
    }

    [Fact]
    public async Task The_same_notes_again_are_told_and_written_once()
    {
        var store = await MovedAsync();

        await WriteAsync(store, "late");
        var (handled, told) = await WriteAsync(store, "late");

        (handled.Edit, told, handled.Session!.Attached.Revision).Should().Be((EditResult.Written, 0, 1));
    }

    [Fact]
    public async Task Many_who_write_at_once_lose_nothing_of_each_other()
    {
        var store = await MovedAsync();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => store.TransitEndedAsync(
            Call,
            new CallEvent.Edited(new CallEdit.Attributes(ImmutableSortedDictionary<string, string?>.Empty.Add($"a{number}", "x"), "sue")),
            Flow,
            (_, _) => Task.CompletedTask).AsTask()));

        var call = await store.ReadAsync(Call);
        (call!.Attached.Attributes.Values.Count, call.Attached.Revision).Should().Be((50, 50));
    }

    [Fact]
    public async Task What_cannot_be_told_first_is_not_written()
    {
        var store = await MovedAsync();

        await FluentActions.Awaiting(() => store.TransitEndedAsync(
            Call, Notes("late"), Flow, (_, _) => Task.FromException(new StorageUnavailableException("full"))).AsTask())
            .Should().ThrowAsync<StorageUnavailableException>();

        (await store.ReadAsync(Call))!.Attached.Notes.Should().BeNull();
    }

    [Fact]
    public async Task Notes_of_a_call_whose_rows_wait_are_refused_while_the_history_is_away_and_written_when_it_is_back()
    {
        var store = await MovedAsync("first");
        _folder.Execute("CREATE TRIGGER broken BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'broken'); END", StorageFolder.HistoryFileName);
        await store.SaveAsync(Call, step: 3, ends: true);
        await _folder.PassAsync(Long);
        store.WaitingForHistory.Should().Be(1);

        await FluentActions.Awaiting(() => WriteAsync(store, "late")).Should().ThrowAsync<HistoryUnavailableException>();
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);
        var (handled, _) = await WriteAsync(store, "late");
        await _folder.PassAsync(TimeSpan.FromMinutes(2));

        handled.Edit.Should().Be(EditResult.Written);
        var call = await store.ReadAsync(Call);
        (call!.Attached.Notes!.Text, call.Placement.Step).Should().Be(("late", 3), "the rows that waited are not written over it");
        _folder.Rows("calls").Should().Be(0);
    }

    private async Task<CallStore> MovedAsync(string call = "call")
    {
        var store = _folder.Open();
        await store.SaveAsync(new LegId(call), step: 1, ends: true);
        await _folder.PassAsync(Long);
        return store;
    }

    private static async Task<(Handled Handled, int Told)> WriteAsync(CallStore store, string text)
    {
        var told = 0;
        var handled = await store.TransitEndedAsync(Call, Notes(text), Flow, (_, _) =>
        {
            told++;
            return Task.CompletedTask;
        });
        return (handled, told);
    }

    private static CallEvent.Edited Notes(string text) => new(new CallEdit.Notes(text, "sue"));

    private static Transition? Flow(CallSession? call, CallEvent fact) => CallFlow.Apply(new(TestPlan.Of(), call!, call!.Caller.StartedAt), fact);
}
