using System.Diagnostics.Metrics;
using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.TestKit;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Tests.Outbox;
using ContactCenter.Vonage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Vonage;

public sealed class CallerTransferTests
{
    private static readonly IMeterFactory Meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    private readonly TestClock _clock = new();
    private readonly MemoryCallStore _store = new(10);
    private readonly ListedLegs _platform;
    private readonly CallEngine _engine;
    private readonly CallerTransfer _transfers;

    public CallerTransferTests()
    {
        var plan = TestPlan.Of();
        var options = new OutboxOptions(3, 15);
        var outbox = new EffectOutbox(new MemoryWorkStore(), options, new Lazy<IEffectExecutor>(() => new ScriptedExecutor(_clock)), _clock, new Random(7), NullLogger<EffectOutbox>.Instance);
        _engine = new CallEngine(_store, outbox, new WorkNumbers(), plan, new(10), new CallMetrics(Meters), _clock, NullLogger<CallEngine>.Instance);
        _platform = new(_clock);
        _transfers = new(_engine, _platform, plan, options);
    }

    [Fact]
    public async Task A_transfer_that_was_marked_but_never_begun_is_sent_without_looking_it_up()
    {
        // Their conversation was not asked for, which comes before the request.
        var call = TestCall.Talking().Completed(1, TestCall.Agent1).Session;

        var result = await LookUpAsync(call);

        result.Should().BeOfType<WorkResult.Again>().Which.Stage.Should().Be(WorkStage.Send);
        _platform.Questions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_transfer_that_may_have_been_sent_is_looked_up()
    {
        var call = TestCall.Talking().Completed(1, TestCall.Agent1).Is(new CallEvent.CallerFoundIn(TestCall.Room)).Session;
        _platform.Add(TestCall.Caller.Value, "answered");

        await LookUpAsync(call);

        _platform.Asked.Should().Equal(TestCall.Caller.Value);
    }

    [Fact]
    public async Task A_caller_who_went_meanwhile_is_not_moved()
    {
        var call = TestCall.Caller;
        await _engine.TellAsync(call, new CallEvent.Arrived(call, TestCall.First, "447700900001", "442079460000", null, new("https://contact.test/"), CallSecret.New()));
        await _engine.TellAsync(call, new CallEvent.CallerInput(1, "1", []));
        await _engine.TellAsync(call, new CallEvent.AgentStatus(1, TestCall.Agent1, "answered", AgentFact.Answered));
        await _engine.TellAsync(call, new CallEvent.AgentStatus(1, TestCall.Agent1, "completed", AgentFact.Ended));
        var before = (await _store.FindAsync(call))!;
        await _engine.TellAsync(call, new CallEvent.CallerStatus("completed", IsAnswered: true, IsEnd: true));

        var transfer = new CallEffect.TransferCaller(before.Step);
        var result = await _transfers.SendAsync(WorkItem.Of(1, before, transfer, _clock.GetUtcNow()), before, transfer, CancellationToken.None);

        result.Should().BeOfType<WorkResult.Done>();
        _platform.Asked.Should().Equal([call.Value], "it was asked where the caller is, and nothing sent");
    }

    private Task<WorkResult> LookUpAsync(CallSession call)
    {
        var transfer = new CallEffect.TransferCaller(call.Step);
        return _transfers.LookUpAsync(WorkItem.Of(1, call, transfer, _clock.GetUtcNow()) with { Stage = WorkStage.LookUp }, call, transfer, CancellationToken.None);
    }
}
