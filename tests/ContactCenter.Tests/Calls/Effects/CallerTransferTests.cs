using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Reconciliation;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Effects;

public sealed class CallerTransferTests : IAsyncDisposable
{
    private static readonly CallPlan Asking = TestPlan.Of(
        ("Ivr:Sensitive:card:Prompt", "Please enter the digits of your card."),
        ("Ivr:Sensitive:card:Service", "till"),
        ("Ivr:Http:till:Url", "https://till.test"),
        ("Ivr:Http:till:Secret", "a-secret-of-the-service-0123456789"));

    private readonly TestClock _clock = new();
    private readonly ListedLegs _platform;
    private readonly CallParts _parts;

    public CallerTransferTests()
    {
        _platform = new(_clock);
        _parts = new(_clock, _platform);
    }

    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    [Fact]
    public async Task A_transfer_that_was_marked_but_never_begun_is_sent_without_looking_it_up()
    {
        // Their conversation was not asked for, which comes before the request.
        var call = TestCall.Talking().Completed(1, TestCall.Agent1).Session;

        var result = await LookUpAsync(call);

        result.Should().BeEquivalentTo(new { Outcome = WorkOutcome.Again, Item = new { Stage = WorkStage.Send } });
        _platform.Questions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_transfer_that_may_have_been_sent_is_looked_up()
    {
        var call = TestCall.Talking().Completed(1, TestCall.Agent1).Is(new CallEvent.CallerFoundIn(TestCall.Room)).Session;
        _platform.Add(TestCall.CallerLeg.Value, "answered");

        await LookUpAsync(call);

        _platform.Asked.Should().Equal(TestCall.CallerLeg.Value);
    }

    [Fact]
    public async Task A_caller_who_went_meanwhile_is_not_moved()
    {
        var call = TestCall.CallerLeg;
        await _parts.Engine.TellAsync(
            call, new CallEvent.Arrived(call, TestCall.First, "447700900001", "442079460000", null, new("https://contact.test/"), CallSecret.New()));
        await _parts.Engine.TellAsync(call, new CallEvent.CallerInput(1, "1", []));
        await _parts.Engine.TellAsync(call, new CallEvent.AgentStatus(new(1), TestCall.Agent1, "answered", LegFacts.Answered));
        await _parts.Engine.TellAsync(call, new CallEvent.AgentStatus(new(1), TestCall.Agent1, "completed", LegFacts.Ended));
        var before = _parts.Store.Find(call)!;
        await _parts.Engine.TellAsync(call, new CallEvent.CallerStatus("completed", IsAnswered: true, IsEnd: true));

        // Asked for before the caller went, and carried out after it.
        var result = await CarryOutAsync(before, WorkStage.Send);

        result.Outcome.Should().Be(WorkOutcome.Dropped);
        _platform.Asked.Should().BeEmpty("nobody wants it any more");
    }

    [Theory]
    [InlineData(8.5, false, WorkStage.LookUp, 2)]
    [InlineData(14, false, WorkStage.LookUp, 1)]
    [InlineData(15, false, WorkStage.Send, 0.05)]
    [InlineData(0.5, true, WorkStage.Send, 0.05)]
    public async Task That_nothing_is_seen_of_a_transfer_without_any_answer_proves_nothing_at_first(double age, bool isAnswered, WorkStage next, double seconds)
    {
        var call = TestCall.Talking().Completed(1, TestCall.Agent1).Is(new CallEvent.CallerFoundIn(TestCall.Room)).Session;
        _platform.Add(TestCall.CallerLeg.Value, "answered", conversation: TestCall.Room);
        await _parts.Store.SaveAsync(call);

        var result = await CarryOutAsync(call, WorkStage.LookUp, TimeSpan.FromSeconds(age), isAnswered);

        (result.Item.Stage, result.Item.Due - _clock.GetUtcNow()).Should().Be((next, TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(1, 0.05, 0.05)]
    [InlineData(3, 2, 4)]
    [InlineData(9, 2.5, 5)]
    public async Task What_was_answered_in_vain_more_than_once_is_sent_less_and_less_often(int attempts, double least, double most)
    {
        var call = TestCall.Talking().Completed(1, TestCall.Agent1).Is(new CallEvent.CallerFoundIn(TestCall.Room)).Session;
        _platform.Add(TestCall.CallerLeg.Value, "answered", conversation: TestCall.Room);
        await _parts.Store.SaveAsync(call);

        var result = await CarryOutAsync(call, WorkStage.LookUp, TimeSpan.FromSeconds(1), isAnswered: true, attempts: attempts);

        result.Item.Stage.Should().Be(WorkStage.Send);
        (result.Item.Due - _clock.GetUtcNow()).TotalSeconds.Should().BeInRange(least, most);
    }

    [Fact]
    public async Task A_caller_who_is_led_on_meanwhile_waits_until_the_earlier_transfer_takes_no_effect_any_more()
    {
        var before = TestCall.Talking()
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", "key")))
            .Is(new CallEvent.CallerFoundIn(TestCall.Room));
        var earlier = new CallEffect.TransferCaller(before.Session.Placement.Step);
        var call = before.Created(2, TestCall.Agent2).Leg(2, TestCall.Agent2, "busy", LegFacts.Ended).Session;
        call.Placement.Step.Should().BeGreaterThan(earlier.Step);
        await _parts.Store.SaveAsync(call);

        var held = await CarryOutAsync(call, WorkStage.LookUp, TimeSpan.FromSeconds(8.5), isAnswered: false, earlier);
        var free = await CarryOutAsync(call, WorkStage.LookUp, TimeSpan.FromSeconds(15), isAnswered: false, earlier);

        (held.Outcome, held.Item.Stage, free.Outcome).Should().Be((WorkOutcome.Again, WorkStage.LookUp, WorkOutcome.Done));
    }

    [Fact]
    public async Task A_caller_who_is_found_back_in_the_room_was_brought_there_and_is_not_a_second_time()
    {
        var outside = new ConversationId("CON-outside");
        var call = TestCall.Talking(Asking)
            .Is(new CallEvent.CallerMoved(TestCall.First, TestCall.Room))
            .Is(new CallEvent.Commanded(new CallCommand.AskForDigits("card", "sue", Key: null)))
            .Is(new CallEvent.CallerTransferred(3))
            .Fires(new CallTimer.DigitsOverdue(3))
            .Is(new CallEvent.CallerFoundIn(outside))
            .Session;
        call.Placement.IsReached.Should().BeFalse();
        _platform.Add(TestCall.CallerLeg.Value, "answered", conversation: TestCall.Room);

        var result = await LookUpAsync(call);

        result.Outcome.Should().Be(WorkOutcome.Done);
        _parts.Store.Find(TestCall.CallerLeg)!.Placement.IsReached.Should().BeTrue();
    }

    private async Task<WorkEnding> LookUpAsync(CallSession call)
    {
        await _parts.Store.SaveAsync(call);
        return await CarryOutAsync(call, WorkStage.LookUp);
    }

    private Task<WorkEnding> CarryOutAsync(
        CallSession call, WorkStage stage, TimeSpan? age = null, bool isAnswered = false, CallEffect.TransferCaller? effect = null, int attempts = 0)
    {
        var now = _clock.GetUtcNow();
        var item = EffectMapper.Of(1, call, effect ?? new CallEffect.TransferCaller(call.Placement.Step), now) with
        {
            Stage = stage,
            SentAt = now - age ?? default,
            IsAnswered = isAnswered,
            Attempts = attempts,
        };
        return _parts.Transfers.HandleAsync(new(item, _parts.Committer, _parts.DeadLetters, _clock, new Random(1)), CancellationToken.None);
    }
}
