using ContactCenter.Calls;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What could not be made durable has not happened, and all goes on afterwards.</summary>
public sealed class CallUndoTests : IDisposable
{
    private static readonly LegId Call = new("call");
    private static readonly CallEffect Effect = new CallEffect.HangUp(new("agent"));

    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_that_failed_is_undone_with_its_answer_and_its_work_and_may_come_again()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1);
        _folder.Fill();

        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 2, delivery: 5, effects: Effect)).Should().ThrowAsync<StorageUnavailableException>();

        (await store.StepAsync(Call)).Should().Be(1);
        store.Find(Call)!.Placement.Step.Should().Be(1);
        await _folder.FreeAsync();
        (await store.SaveAsync(Call, step: 2, delivery: 5, effects: Effect)).IsRepeat.Should().BeFalse();
        using var killed = _folder.Killed();
        var again = killed.Open();
        (await again.StepAsync(Call)).Should().Be(2);
        again.OpenWork().Should().ContainSingle().Which.Kind.Should().Be("hangUp");
    }

    [Fact]
    public async Task A_call_whose_first_change_failed_was_never_there()
    {
        var store = _folder.Open();
        _folder.Fill();

        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 1)).Should().ThrowAsync<StorageUnavailableException>();
        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 1)).Should().ThrowAsync<StorageUnavailableException>();

        (await store.ReadAsync(Call)).Should().BeNull();
        (await store.ListAsync(new())).Total.Should().Be(0);
        store.LiveCalls.Should().Be(0);
    }

    [Fact]
    public async Task A_change_that_was_undone_behind_another_leaves_the_other()
    {
        var store = _folder.Open();
        await store.SaveAsync(new("before"), step: 1);
        var blockade = _folder.Block(refused: "UPDATE ON calls");
        var first = store.SaveAsync(Call, step: 1);
        await Soon.IsAsync(() => _folder.Committer.State.Committing == 1);
        var second = store.SaveAsync(Call, step: 2);
        blockade.Dispose();
        await first;
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<StorageUnavailableException>();
        await _folder.FreeAsync();

        store.Find(Call)!.Placement.Step.Should().Be(1);
        using var killed = _folder.Killed();
        (await killed.Open().StepAsync(Call)).Should().Be(1);
    }

    [Fact]
    public async Task Numbers_of_a_reservation_that_failed_are_reserved_again()
    {
        var store = _folder.Open();
        _folder.Fill();
        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 1)).Should().ThrowAsync<StorageUnavailableException>();
        await _folder.FreeAsync();
        await store.SaveAsync(Call, step: 1);

        using var killed = _folder.Killed();
        await killed.Open().SaveAsync(new("next"), step: 1);

        killed.Scalar("SELECT max(id) FROM calls").Should().BeGreaterThan(_folder.Scalar("SELECT max(id) FROM calls"));
    }

    [Fact]
    public async Task A_dead_letter_that_could_not_be_saved_is_still_work()
    {
        var store = _folder.Open();
        (await store.SaveAsync(Call, step: 1, effects: Effect)).Work!.Release();
        var scope = Scope(_folder.Released[0]);
        _folder.Fill("UPDATE ON work");

        await FluentActions.Awaiting(() => store.EndAsync(Call, [], scope.Dead("400"), Same).AsTask()).Should().ThrowAsync<StorageUnavailableException>();

        _folder.DeadLetters.Count.Should().Be(0);
        await _folder.FreeAsync();
        await store.EndAsync(Call, [], scope.Dead("400"), Same);
        _folder.DeadLetters.Count.Should().Be(1);
        using var killed = _folder.Killed();
        killed.Open().OpenWork().Should().BeEmpty();
        killed.DeadLetters.Count.Should().Be(1);
    }

    [Fact]
    public async Task An_end_and_the_facts_that_came_with_it_are_saved_together_or_not_at_all()
    {
        var store = _folder.Open();
        (await store.SaveAsync(Call, step: 1, effects: Effect)).Work!.Release();
        var ending = Scope(_folder.Released[0]).Done();
        _folder.Fill("DELETE ON work");

        await FluentActions.Awaiting(() => store.EndAsync(Call, [new CallEvent.CallerContinued(Step: null)], ending, Next).AsTask()).Should()
            .ThrowAsync<StorageUnavailableException>();

        store.Find(Call)!.Placement.Step.Should().Be(1);
        ending.IsSaved.Should().BeFalse();
        await _folder.FreeAsync();
        await store.EndAsync(Call, [new CallEvent.CallerContinued(Step: null)], ending, Next);
        ending.IsSaved.Should().BeTrue();
        using var killed = _folder.Killed();
        (await killed.Open().StepAsync(Call)).Should().Be(2);
        killed.Store.OpenWork().Should().BeEmpty();
    }

    [Fact]
    public async Task A_move_to_the_history_whose_end_failed_is_made_later()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, ends: true);
        _folder.Fill();
        await _folder.PassAsync(TimeSpan.FromSeconds(65));
        store.Find(Call).Should().NotBeNull();
        await _folder.FreeAsync();

        await _folder.PassAsync(TimeSpan.FromSeconds(70));

        store.Find(Call).Should().BeNull();
        (await store.StepAsync(Call)).Should().Be(1);
    }

    [Fact]
    public async Task Those_who_wait_too_long_are_told_that_it_failed_and_what_becomes_of_it_has_its_work_done()
    {
        var store = _folder.Open();
        var blockade = _folder.Block();
        var slow = store.SaveAsync(Call, step: 1, delivery: 1, effects: Effect);
        await Soon.IsAsync(() => _folder.Committer.State is { Committing: > 0, Pending: 2 });
        var behind = store.SaveAsync(new("other"), step: 1, delivery: 2);

        _folder.Clock.Advance(TimeSpan.FromSeconds(3));

        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<StorageUnavailableException>().WithMessage("*longer than 3 s*");
        await FluentActions.Awaiting(() => behind).Should().ThrowAsync<StorageUnavailableException>();
        await FluentActions.Awaiting(() => store.SaveAsync(new("third"), step: 1)).Should()
            .ThrowAsync<StorageUnavailableException>("nothing new is let in while a commit is that old");
        await FluentActions.Awaiting(() => store.SaveAsync(Call, step: 1, delivery: 1)).Should()
            .ThrowAsync<StorageUnavailableException>("a repeat is told the same");
        (await store.ReadAsync(Call)).Should().BeNull("only what is durable is shown");
        (await store.ListAsync(new() { IsLive = true })).Items.Should().BeEmpty("nor is anything else listed");
        (await store.ListAsync(new())).Total.Should().Be(0);
        _folder.Released.Should().BeEmpty();
        blockade.Dispose();
        await Soon.IsAsync(() => _folder.Committer.State is { Unavailable: null, Pending: 0 });
        (await store.SaveAsync(Call, step: 2, delivery: 1)).IsRepeat.Should().BeTrue("it is durable after all");
        _folder.Released.Should().ContainSingle().Which.Kind.Should().Be("hangUp");
    }

    [Fact]
    public async Task Work_does_not_start_before_it_is_durable_and_its_answer_has_left()
    {
        var store = _folder.Open();
        Handled handled;
        using (_folder.Block())
        {
            var saving = store.SaveAsync(Call, step: 1, effects: Effect);
            await Soon.IsAsync(() => _folder.Committer.State.Pending == 2);
            _folder.Released.Should().BeEmpty();
            _ = saving;
        }

        handled = await store.SaveAsync(new("other"), step: 1, effects: Effect);
        await _folder.SettleAsync();
        _folder.Released.Should().BeEmpty("nobody has said that the answers have left");

        handled.Work!.Release();

        _folder.Released.Should().ContainSingle().Which.Key.Should().Be("other");
    }

    private static Transition Same(CallSession? call, CallEvent fact) => new(call!, Answer: null, []);

    private static Transition Next(CallSession? call, CallEvent fact) => new(call!.AtStep(call!.Placement.Step + 1), Answer: null, []);

    private WorkScope Scope(WorkItem item) => new(item, _folder.Committer, _folder.DeadLetters, _folder.Clock, new Random(1));
}
