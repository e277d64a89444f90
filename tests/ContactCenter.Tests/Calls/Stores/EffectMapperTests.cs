using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>Every effect and every timer is a work item that somebody carries out, and comes back from it as it was.</summary>
public sealed class EffectMapperTests
{
    private static readonly DateTimeOffset Due = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private static readonly CallTimer[] Timers =
    [
        new CallTimer.LegOverdue(new(2)),
        new CallTimer.LongestWait(3),
        new CallTimer.Silence(),
        new CallTimer.RecordingsDue(),
        new CallTimer.RecordingAnnounced(new(1)),
        new CallTimer.DigitsOverdue(3),
    ];

    private static readonly CallEffect[] Effects =
    [
        new CallEffect.CreateAgentLeg(new(1)),
        new CallEffect.TransferCaller(2),
        new CallEffect.HangUp(TestCall.Agent1),
        new CallEffect.LookUp(TestCall.Agent2),
        new CallEffect.AskService(3),
        new CallEffect.AnnounceRecording(new(1), TestCall.CallerLeg),
        new CallEffect.RecordLeg(new(1)),
        new CallEffect.PlayMusic(new(1)),
        new CallEffect.StopMusic(new(1)),
        new CallEffect.ExpectRecording(new(RecordingKind.Conversation, 1)),
        new CallEffect.ExpectRecording(new(RecordingKind.Answer, 2)),
        new CallEffect.ImportRecording(
            new(RecordingKind.Conversation, 1), new(new("https://api.nexmo.com/v1/files/1"), "rec-1", Due, Due.AddSeconds(4), 64_044)),
        new CallEffect.ImportTranscript(new(RecordingKind.Answer, 2), new(new("https://api.nexmo.com/v1/files/2"), "rec-1", "en-GB")),
        .. Timers.Select(timer => new CallEffect.StartTimer(timer, Due)),
    ];

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, Effects.Length)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void An_effect_is_found_as_it_was(int sample)
    {
        var item = EffectMapper.Of(1, new TestCall().Choose("1").Session, Effects[sample], Due);

        EffectMapper.EffectOf(item).Should().Be(Effects[sample]);
        EffectMapper.IsEffect(item).Should().BeTrue();
    }

    [Fact]
    public void A_transfer_that_is_tried_again_keeps_how_often_it_was_refused()
    {
        var transfer = new CallEffect.TransferCaller(2);
        var item = EffectMapper.Of(1, new TestCall().Choose("1").Session, transfer, Due);
        EffectMapper.RefusalsOf(item).Should().Be(0);

        for (var i = 0; i < 2; i++)
        {
            var scope = new WorkScope(item, new MemoryCommitter(), new MemoryDeadLetters(), new TestClock(), new Random(1));
            item = EffectMapper.Refused(transfer, scope.Again(WorkStage.Send, "400")).Item;
        }

        EffectMapper.RefusalsOf(item).Should().Be(2);
        EffectMapper.EffectOf(item).Should().Be(transfer);
    }

    [Fact]
    public void Each_effect_and_each_timer_has_a_sample() =>
        MissingIn(Effects).Concat(MissingIn(Timers)).Should().BeEmpty();

    [Fact]
    public async Task Each_effect_has_a_handler()
    {
        await using var fake = new FakeWebhooks();
        var call = new TestCall().Choose("1").Session;

        Effects.Select(effect => EffectMapper.Of(1, call, effect, Due).Kind)
            .Should().BeSubsetOf(fake.Services.GetServices<IWorkHandler>().Select(handler => handler.Kind));
    }

    private static IEnumerable<Type> MissingIn<T>(IEnumerable<T> samples)
        where T : class =>
        typeof(T).Assembly.GetTypes().Where(type => type.BaseType == typeof(T)).Except(samples.Select(sample => sample.GetType()));
}
