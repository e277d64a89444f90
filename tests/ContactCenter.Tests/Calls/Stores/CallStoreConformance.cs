using ContactCenter.Calls;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>What every store of calls does. A store's own tests inherit this and say how to make one.</summary>
public abstract class CallStoreConformance
{
    private protected static readonly LegId Call = new("call");
    private protected static readonly LegId Agent = new("agent");
    private protected static readonly CallEvent Fact = new CallEvent.CallerContinued(Step: null);

    /// <summary>An empty store that keeps at least a thousand ended calls.</summary>
    protected abstract ValueTask<ICallStore> OpenAsync();

    [Fact]
    public async Task A_call_is_there_once_the_rules_have_made_it()
    {
        var store = await OpenAsync();
        (await store.ReadAsync(Call)).Should().BeNull();
        store.CallOf(Call).Should().BeNull();

        var handled = await store.TransitAsync(Call, null, Fact, (before, fact) => Judged(Session(Call), before, fact, "hello"));

        handled.IsRepeat.Should().BeFalse();
        handled.Answer!.Utf8Json.Should().Equal(Words("hello").ToUtf8Json());
        (await store.ReadAsync(Call)).Should().BeEquivalentTo(Session(Call));
        store.CallOf(Call).Should().Be(Call);
        store.LiveCalls.Should().Be(1);
    }

    [Fact]
    public async Task A_fact_of_no_call_leaves_nothing_behind()
    {
        var store = await OpenAsync();

        var handled = await store.TransitAsync(Call, Delivery(1), Fact, (_, _) => null);

        handled.Should().Be(default(Handled));
        (await store.ReadAsync(Call)).Should().BeNull();
        store.LiveCalls.Should().Be(0);
    }

    [Fact]
    public async Task The_rules_see_what_was_saved_before()
    {
        var store = await OpenAsync();
        await SaveAsync(store, Session(Call));

        await store.TransitAsync(Call, null, Fact, (before, fact) =>
        {
            fact.Should().Be(Fact);
            return Judged(before!.AtStep(before!.Placement.Step + 1));
        });

        (await store.ReadAsync(Call))!.Placement.Step.Should().Be(2);
    }

    [Fact]
    public async Task The_same_delivery_gets_its_answer_of_then_and_is_not_judged_again()
    {
        var store = await OpenAsync();
        await store.TransitAsync(Call, Delivery(1), Fact, (_, _) => Judged(Session(Call), answer: "first", effects: [new CallEffect.LookUp(Call)]));
        await store.TransitAsync(Call, Delivery(2), Fact, (before, _) => Judged(before!, answer: null));

        var again = await store.TransitAsync(Call, Delivery(1), Fact, (_, _) => throw new InvalidOperationException("judged twice"));
        var silent = await store.TransitAsync(Call, Delivery(2), Fact, (_, _) => throw new InvalidOperationException("judged twice"));

        again.IsRepeat.Should().BeTrue();
        again.Answer!.Utf8Json.Should().Equal(Words("first").ToUtf8Json());
        again.Work.Should().BeNull();
        again.Session.Should().NotBeNull();
        silent.Should().BeEquivalentTo(new { IsRepeat = true, Answer = (CallAnswer?)null });
    }

    [Fact]
    public async Task Deliveries_to_other_calls_and_facts_without_one_are_judged()
    {
        var store = await OpenAsync();
        await SaveAsync(store, Session(Call), Delivery(1));
        var judged = 0;

        await store.TransitAsync(new("other"), Delivery(1), Fact, (_, _) => Judged(Session(new("other")), judged: () => judged++));
        await store.TransitAsync(Call, null, Fact, (before, _) => Judged(before!, judged: () => judged++));
        await store.TransitAsync(Call, null, Fact, (before, _) => Judged(before!, judged: () => judged++));

        judged.Should().Be(3);
    }

    [Fact]
    public async Task A_leg_of_an_agent_leads_to_its_call_as_soon_as_it_is_known()
    {
        var store = await OpenAsync();
        var ringing = new TestCall().Choose("1").Session with { CallerLeg = Call };
        await SaveAsync(store, ringing);
        store.CallOf(Agent).Should().BeNull();

        await SaveAsync(store, ringing.With(ringing.Legs[0] with { Id = Agent }));

        store.CallOf(Agent).Should().Be(Call);
        (await store.ReadAsync(Agent)).Should().BeNull("a leg of an agent is no call");
    }

    [Fact]
    public async Task Of_two_calls_that_find_one_leg_at_the_same_time_one_has_it_and_the_other_is_told_in_the_same_commit()
    {
        var store = await OpenAsync();
        for (var round = 0; round < 20; round++)
        {
            LegId[] calls = [new($"one-{round}"), new($"other-{round}")];
            foreach (var call in calls)
                await SaveAsync(store, new TestCall().Choose("1").Session with { CallerLeg = call });

            await Task.WhenAll(calls.Select(call => Task.Run(() => FindsAsync(store, call, new($"agent-{round}")))));

            var owner = store.CallOf(new($"agent-{round}"));
            calls.Should().Contain(call => call == owner);
            foreach (var call in calls)
                (await store.ReadAsync(call))!.Legs.Count(leg => leg.Id is not null).Should().Be(call == owner ? 1 : 0);
        }
    }

    [Fact]
    public async Task A_call_that_has_ended_is_kept_and_no_longer_live()
    {
        var store = await OpenAsync();
        await SaveAsync(store, Session(Call));
        await SaveAsync(store, Ended(Session(Call)));
        store.LiveCalls.Should().Be(0);

        await SaveAsync(store, Ended(Session(Call)).AtStep(9));

        store.LiveCalls.Should().Be(0);
        (await store.ReadAsync(Call))!.Placement.Step.Should().Be(9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_written_about_a_call_is_kept_whether_it_is_live_or_has_ended(bool isEnded)
    {
        var store = await OpenAsync();
        await SaveAsync(store, isEnded ? Ended(Session(Call)) : Session(Call));

        var handled = await store.TransitAsync(Call, null, new CallEvent.Edited(new CallEdit.Notes("of the call", "sue")), Flow);

        handled.Edit.Should().Be(EditResult.Written);
        handled.Work.Should().BeNull();
        var call = await store.ReadAsync(Call);
        (call!.Attached.Notes!.Text, call.Attached.Revision, call.IsOver).Should().Be(("of the call", 1, isEnded));
    }

    [Fact]
    public async Task Nothing_is_written_in_the_history_about_a_call_that_is_at_hand_or_unknown()
    {
        var store = await OpenAsync();
        await SaveAsync(store, Ended(Session(Call)));
        var fact = new CallEvent.Edited(new CallEdit.Notes("of the call", "sue"));

        (await store.TransitEndedAsync(Call, fact, Flow, (_, _) => Task.CompletedTask)).Should().Be(default(Handled));
        (await store.TransitEndedAsync(new("nobody"), fact, Flow, (_, _) => Task.CompletedTask)).Should().Be(default(Handled));

        (await store.ReadAsync(Call))!.Attached.Notes.Should().BeNull();
    }

    [Fact]
    public async Task Rules_that_fail_change_nothing()
    {
        var store = await OpenAsync();
        await SaveAsync(store, Session(Call));

        await FluentActions.Awaiting(async () => await store.TransitAsync(Call, Delivery(1), Fact, (_, _) => throw new InvalidOperationException("broken")))
            .Should().ThrowAsync<InvalidOperationException>();

        var judged = false;
        await store.TransitAsync(Call, Delivery(1), Fact, (before, _) => Judged(before!, judged: () => judged = true));
        judged.Should().BeTrue();
        store.LiveCalls.Should().Be(1);
    }

    [Fact]
    public async Task One_writer_at_a_time_changes_a_call()
    {
        var store = await OpenAsync();
        await SaveAsync(store, Session(Call).AtStep(0));

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), async (_, _) =>
            await store.TransitAsync(Call, null, Fact, (before, _) => Judged(before!.AtStep(before!.Placement.Step + 1))));

        (await store.ReadAsync(Call))!.Placement.Step.Should().Be(200);
    }

    [Fact]
    public async Task Pages_hold_what_matches_newest_first_and_each_call_once()
    {
        var store = await OpenAsync();
        for (var i = 0; i < 10; i++)
        {
            await SaveAsync(
                store,
                Session(new($"call-{i}")).StartedAt(Session(Call).Caller.StartedAt.AddSeconds(i / 2)).From(i == 3 ? "other" : "447700900001"));
        }

        var (seen, cursor) = (new List<string>(), (CallCursor?)null);
        do
        {
            var page = await store.ListAsync(new() { Limit = 4, Caller = "447700900001", After = cursor });
            page.Total.Should().Be(9);
            page.Items.Count.Should().BeInRange(1, 4);
            seen.AddRange(page.Items.Select(call => call.CallerLeg.Value));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.Should().Equal("call-8", "call-9", "call-6", "call-7", "call-4", "call-5", "call-2", "call-0", "call-1");
    }

    [Fact]
    public void Any_sequence_of_changes_is_kept_as_it_was_made() =>
        Prop.ForAll(CallStoreSequences.Any.ToArbitrary(), async steps => await CallStoreSequences.HoldsAsync(await OpenAsync(), steps))
            .QuickCheckThrowOnFailure();

    private static async Task FindsAsync(ICallStore store, LegId call, LegId leg)
    {
        var done = new WorkEnding(WorkOutcome.Done, new(Number: 0, "none", call.Value, DateTimeOffset.UnixEpoch));
        await store.EndAsync(call, [new CallEvent.AgentLegCreated(new(1), leg) { IsFound = true }], done, Flow);
    }

    private static Transition? Flow(CallSession? call, CallEvent fact) => CallFlow.Apply(new(TestPlan.Of(), call!, call!.Caller.StartedAt), fact);

    private protected static CallSession Session(LegId call) => new TestCall().Session with { CallerLeg = call };

    private protected static CallSession Ended(CallSession session) => session.Ended();

    private protected static DeliveryId Delivery(int number) => new((UInt128)number);

    private protected static ValueTask<Handled> SaveAsync(ICallStore store, CallSession session, DeliveryId? delivery = null) =>
        store.TransitAsync(session.CallerLeg, delivery, Fact, (_, _) => Judged(session));

    private static Transition Judged(CallSession session, CallSession? before, CallEvent fact, string answer)
    {
        before.Should().BeNull();
        fact.Should().Be(Fact);
        return Judged(session, answer);
    }

    private static Transition Judged(CallSession session, string? answer = null, CallEffect[]? effects = null, Action? judged = null)
    {
        judged?.Invoke();
        return new(session, answer is null ? null : Words(answer), [.. effects ?? []]);
    }

    private static Ncco Words(string text) => Ncco.Start().Talk(text);
}
