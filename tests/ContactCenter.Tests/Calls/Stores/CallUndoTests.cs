using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.World;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What could not be made durable has not happened, and all goes on afterwards.</summary>
public sealed class CallUndoTests : IDisposable
{
    private static readonly LegId Call = new("call");
    private static readonly WorkItem Item = new(7, Call, new CallEffect.HangUp(new("agent")), new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));

    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_that_failed_is_undone_with_its_answer_and_its_work_and_may_come_again()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1);
        _folder.Fill();

        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 2, delivery: 5, work: [Item])).Should().ThrowAsync<JournalUnavailableException>();

        (await store.StepAsync(Call)).Should().Be(1);
        store.Open().Should().BeEmpty();
        await _folder.FreeAsync();
        (await store.SaveAsync(Call, step: 2, delivery: 5, work: [Item])).IsRepeat.Should().BeFalse();
        using var killed = _folder.Killed();
        var again = killed.Open();
        (await again.StepAsync(Call)).Should().Be(2);
        again.Open().Should().BeEquivalentTo([Item]);
    }

    [Fact]
    public async Task A_call_whose_first_change_failed_was_never_there()
    {
        var store = _folder.Open();
        _folder.Fill();

        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 1)).Should().ThrowAsync<JournalUnavailableException>();
        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 1)).Should().ThrowAsync<JournalUnavailableException>();

        (await store.FindAsync(Call)).Should().BeNull();
        (await store.ListAsync(new())).Total.Should().Be(0);
        store.LiveCalls.Should().Be(0);
    }

    [Fact]
    public async Task A_call_with_a_change_undone_behind_its_first_one_survives_every_sweep()
    {
        var store = _folder.Open();
        var blockade = _folder.Block(refusedFrom: 2);
        var first = store.SaveAsync(Call, step: 1);
        await Soon.IsAsync(() => _folder.Journal.State is { PendingBytes: 0, CommittingBytes: > 0 });
        var second = store.SaveAsync(Call, step: 2);
        blockade.Dispose();
        await first;
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<JournalUnavailableException>();
        await _folder.FreeAsync();

        await _folder.SweepAsync();

        using var killed = _folder.Killed();
        (await killed.Open().StepAsync(Call)).Should().Be(1);
    }

    [Fact]
    public async Task A_dead_letter_that_could_not_be_saved_is_still_work()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, work: [Item]);
        using (var blockade = _folder.Block(refusedFrom: 2))
            store.Bury(Item, _folder.Clock.GetUtcNow());
        await Soon.IsAsync(() => _folder.Journal.State.Unavailable is not null && store.Open().Count > 0);

        store.DeadLetterCount.Should().Be(0);
        store.Open().Should().BeEquivalentTo([Item]);
    }

    [Fact]
    public async Task A_move_to_the_history_that_failed_is_made_later()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, ends: true);
        _folder.Fill();
        await _folder.PassAsync(TimeSpan.FromSeconds(65));
        _folder.Rows("calls").Should().Be(0);
        await _folder.FreeAsync();

        await _folder.PassAsync(TimeSpan.FromSeconds(70));

        _folder.Rows("calls").Should().Be(1);
        (await store.StepAsync(Call)).Should().Be(1);
    }

    [Fact]
    public async Task Those_who_wait_too_long_are_told_that_it_failed_and_what_becomes_of_it_has_its_work_done()
    {
        var store = _folder.Open();
        var left = new List<WorkItem>();
        store.WhenLeftOver(left.AddRange);
        var blockade = _folder.Block();
        var slow = store.SaveAsync(Call, step: 1, delivery: 1, work: [Item]);
        await Soon.IsAsync(() => _folder.Journal.State is { PendingBytes: 0, CommittingBytes: > 0 });
        var behind = store.SaveAsync(new("other"), step: 1);

        _folder.Clock.Advance(TimeSpan.FromSeconds(3));

        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<JournalUnavailableException>().WithMessage("*longer than 3 s*");
        await FluentActions.Awaiting(() => behind).Should().ThrowAsync<JournalUnavailableException>();
        await FluentActions.Awaiting(() => store.SaveAsync(new("third"), step: 1)).Should().ThrowAsync<JournalUnavailableException>("nobody is to wait for that disk");
        blockade.Dispose();
        await Soon.IsAsync(() => _folder.Journal.State.Unavailable is null && left.Count > 0);
        (await store.SaveAsync(Call, step: 2, delivery: 1)).IsRepeat.Should().BeTrue("it is durable after all");
        left.Should().BeEquivalentTo([Item]);
    }
}
