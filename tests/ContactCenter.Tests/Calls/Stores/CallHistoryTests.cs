using ContactCenter.Calls;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>Ended calls leave the memory after a minute, and are found as if they had not.</summary>
public sealed class CallHistoryTests : IDisposable
{
    private static readonly LegId Call = new("call");
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(70);

    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_ended_call_moves_after_a_minute_and_is_still_found_by_call_and_leg()
    {
        var store = _folder.Open();
        var session = CallStoreSamples.Next(null, Call, 1, ends: true);
        session = session.With(session.Agents[0] with { EndedAt = session.EndedAt }) with { Caller = "447700900001", Department = "Sales" };
        await store.SaveAsync(session);

        await _folder.PassAsync(TimeSpan.FromSeconds(55));
        _folder.Rows("calls").Should().Be(0);
        await _folder.PassAsync(TimeSpan.FromSeconds(10));

        _folder.Rows("calls").Should().Be(1);
        store.LiveCallOf(Call).Should().BeNull("it is not at hand any more");
        (await store.CallOfAsync(Call)).Should().Be(Call);
        (await store.CallOfAsync(session.Agents[0].Leg!.Value)).Should().Be(Call);
        (await store.FindAsync(Call)).Should().BeEquivalentTo(session);
    }

    [Fact]
    public async Task What_an_earlier_process_has_left_moves_when_its_minute_is_over_a_few_at_a_time()
    {
        var store = _folder.Open();
        var over = Session(Call, ends: true) with { HeardAt = _folder.Clock.GetUtcNow(), Timeline = [] };
        await Task.WhenAll(Enumerable.Range(0, 1_200).Select(i => store.SaveAsync(over with { CallerLeg = new($"call-{i}") })));
        using var killed = _folder.Killed();
        killed.Clock.Advance(TimeSpan.FromSeconds(59));
        killed.Open();

        await killed.PassAsync(TimeSpan.FromSeconds(5));
        killed.Rows("calls").Should().Be(500);
        await killed.PassAsync(TimeSpan.FromSeconds(0.5));
        killed.Rows("calls").Should().Be(1_000);
        await killed.PassAsync(TimeSpan.FromSeconds(0.5));
        killed.Rows("calls").Should().Be(1_200);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_keeps_an_ended_call_no_longer_than_a_minute()
    {
        var store = _folder.Open();
        await store.SaveAsync(Session(Call, ends: true) with { HeardAt = _folder.Clock.GetUtcNow().AddHours(1), Timeline = [] });
        using var killed = _folder.Killed();
        killed.Open();

        await killed.PassAsync(Long);

        killed.Rows("calls").Should().Be(1);
    }

    [Fact]
    public async Task A_call_with_a_leg_that_may_live_stays_at_hand()
    {
        var store = _folder.Open();
        await store.SaveAsync(CallStoreSamples.Next(null, Call, 1, ends: true));

        await _folder.PassAsync(Long);

        _folder.Rows("calls").Should().Be(0);
        store.LiveCallOf(Call).Should().Be(Call);
    }

    [Fact]
    public async Task Pages_and_totals_are_exact_across_memory_and_history()
    {
        var store = _folder.Open();
        for (var i = 0; i < 30; i++)
        {
            if (i == 20)
                await _folder.PassAsync(Long);
            await store.SaveAsync(Session(new($"call-{i:00}"), i % 3 != 0) with
            {
                StartedAt = _folder.Clock.GetUtcNow().AddSeconds(-(i * 7 % 30)),
                Caller = i % 2 == 0 ? "447700900001" : "447700900002",
            });
        }

        await store.SaveAsync((await store.FindAsync(new("call-01")))! with { Step = 5 });
        _folder.Rows("calls").Should().BeGreaterThan(10);
        foreach (var query in (CallQuery[])[new(), new() { Caller = "447700900001" }, new() { IsLive = true }, new() { IsLive = false }])
        {
            var (seen, cursor) = (new List<CallSession>(), (CallCursor?)null);
            do
            {
                var page = await store.ListAsync(query with { Limit = 4, After = cursor });
                seen.AddRange(page.Items);
                cursor = page.Next;
                page.Total.Should().Be(query switch { { IsLive: true } => 10, { IsLive: false } => 20, { Caller: not null } => 15, _ => 30 });
            }
            while (cursor is not null);

            seen.Should().HaveCount((await store.ListAsync(query)).Total).And.OnlyHaveUniqueItems(call => call.CallerLeg);
            seen.Select(CallCursor.Of).Should().BeInAscendingOrder(CallCursor.NewestFirst);
        }
    }

    [Fact]
    public async Task What_is_heard_late_of_a_call_is_added_and_moves_back_whatever_restarts_there_are()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, ends: true);
        await _folder.PassAsync(Long);

        await store.SaveAsync(Call, step: 2);
        (await store.StepAsync(Call)).Should().Be(2);
        (await store.ListAsync(new())).Total.Should().Be(1);
        store = _folder.Open();
        (await store.StepAsync(Call)).Should().Be(2);
        (await store.ListAsync(new())).Total.Should().Be(1, "it is in the memory and in the history, and one call");
        await _folder.PassAsync(Long);

        store.LiveCallOf(Call).Should().BeNull();
        (await store.StepAsync(Call)).Should().Be(2);
        _folder.Rows("calls").Should().Be(1);
    }

    [Fact]
    public async Task What_is_heard_while_a_call_moves_is_not_lost()
    {
        var store = await OpenBeforeMoveAsync();
        Task late;
        using (_folder.Block())
        {
            _folder.Clock.Advance(TimeSpan.FromSeconds(2));
            late = store.SaveAsync(Call, step: 2);
        }

        await late;
        using (var killed = _folder.Killed())
            (await killed.Open().StepAsync(Call)).Should().Be(2);
        await _folder.PassAsync(Long);
        (await store.StepAsync(Call)).Should().Be(2);
        (await store.ListAsync(new())).Total.Should().Be(1);
    }

    [Fact]
    public async Task What_is_promised_after_a_late_fact_was_refused_is_kept()
    {
        var store = await OpenBeforeMoveAsync();
        Task late;
        using (_folder.Block(refusedFrom: _folder.Scalar("SELECT max(number) FROM journal") + 2))
        {
            _folder.Clock.Advance(TimeSpan.FromSeconds(2));
            await Soon.IsAsync(() => _folder.Journal.State.CommittingBytes > 0);
            late = store.SaveAsync(Call, step: 2);
        }

        await FluentActions.Awaiting(() => late).Should().ThrowAsync<JournalUnavailableException>();
        await _folder.FreeAsync();
        await store.SaveAsync(Call, step: 3);

        // Before a sweep writes it whole as well.
        _folder.Entries().First(entry => entry.Contains("\"step\":3", StringComparison.Ordinal)).Should().Contain("\"isWhole\":true");
        using var killed = _folder.Killed();
        (await killed.Open().StepAsync(Call)).Should().Be(3);
    }

    [Fact]
    public async Task A_late_fact_that_changes_nothing_leaves_the_call_in_the_history()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, ends: true);
        await _folder.PassAsync(Long);

        await store.TransitAsync(Call, null, new CallEvent.AskedAgain(), (before, _) => new(before, null, [], "too late"));

        store.LiveCallOf(Call).Should().BeNull();
    }

    [Fact]
    public async Task A_ghost_of_an_answer_webhook_does_not_write_over_the_history()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 3, ends: true);
        await _folder.PassAsync(Long);
        var arrival = new CallEvent.Arrived(Call, null, "447700900001", "442079460000", null, new("https://contact.test/"), "00");

        await store.TransitAsync(Call, null, arrival, (before, _) =>
        {
            before.Should().BeNull();
            return new(Session(Call, ends: true), null, [], null);
        });
        await _folder.PassAsync(Long);

        (await store.StepAsync(Call)).Should().Be(3);
    }

    /// <summary>A store whose one call is over, and moves in two seconds.</summary>
    private async Task<ICallStore> OpenBeforeMoveAsync()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, ends: true);
        await _folder.PassAsync(TimeSpan.FromSeconds(58));
        return store;
    }

    private static CallSession Session(LegId call, bool ends)
    {
        var session = new TestCall().Session with { CallerLeg = call };
        return ends ? session with { EndedAt = session.StartedAt, State = new CallState.Ended() } : session;
    }
}
