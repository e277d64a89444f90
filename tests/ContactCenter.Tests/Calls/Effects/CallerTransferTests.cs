using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.Calls.Reconciliation;
using ContactCenter.Tests.Calls.Stores;

namespace ContactCenter.Tests.Calls.Effects;

public sealed class CallerTransferTests : IAsyncDisposable
{
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

    private async Task<WorkEnding> LookUpAsync(CallSession call)
    {
        await _parts.Store.SaveAsync(call);
        return await CarryOutAsync(call, WorkStage.LookUp);
    }

    private Task<WorkEnding> CarryOutAsync(CallSession call, WorkStage stage)
    {
        var item = EffectMapper.Of(1, call, new CallEffect.TransferCaller(call.Placement.Step), _clock.GetUtcNow()) with { Stage = stage };
        return _parts.Transfers.HandleAsync(new(item, _parts.Committer, _parts.DeadLetters, _clock, new Random(1)), CancellationToken.None);
    }
}
