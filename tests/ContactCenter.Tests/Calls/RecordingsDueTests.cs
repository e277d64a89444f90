using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Tests.Calls.Stores;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Tests.Calls;

/// <summary>Voice messages that were asked for and never reported.</summary>
public sealed class RecordingsDueTests
{
    private static readonly CallTimer Due = new CallTimer.RecordingsDue();

    private static readonly Uri Url = new("https://api.nexmo.com/v1/files/1");

    private static TestCall Asked(CallPlan? plan = null) => new TestCall(plan).Choose("1")
        .Is(new CallEvent.AgentLegRefused(new(1), "busy")).Is(new CallEvent.AgentLegRefused(new(2), "busy")).Is(new CallEvent.CallerTransferred(3)).Choose("2");

    [Fact]
    public void Five_minutes_after_the_end_what_was_not_reported_is_missing()
    {
        var call = Asked().CallerEnds();
        call.Last.Effects.Should().Equal(
            new CallEffect.ExpectRecording(new(RecordingKind.Message, 1)), new CallEffect.StartTimer(Due, call.Now.AddMinutes(5)));
        Wants(call).Should().BeTrue("the call is settled, but this is left");

        call.Fires(Due);

        call.Session.Messages.Should().ContainSingle().Which.IsMissing.Should().BeTrue();
        call.Session.Timeline[^1].Should().Be(new TimelineEntry(call.Now, TimelineKind.Timer, "never reported: voice message 1"));
        Wants(call).Should().BeFalse();
        var told = call.Session;
        call.Fires(Due).Session.Should().BeSameAs(told);
    }

    [Fact]
    public void What_was_reported_in_time_is_not_waited_for()
    {
        var call = Asked().Is(new CallEvent.MessageRecorded(1, Url, null, null, 1)).CallerEnds();
        call.Last.Effects.Should().BeEmpty();

        var late = Asked().CallerEnds().Is(new CallEvent.MessageRecorded(1, Url, null, null, 1));
        Wants(late).Should().BeFalse();
        late.Fires(Due).Session.Messages[0].IsMissing.Should().BeFalse();
    }

    [Fact]
    public void A_report_that_comes_after_all_clears_the_flag()
    {
        var call = Asked().CallerEnds().Fires(Due);
        call.Is(new CallEvent.MessageRecorded(1, null, call.Now, null, null)).Session.Messages[0].IsMissing.Should().BeTrue("it still is nowhere");

        call.Is(new CallEvent.MessageRecorded(1, Url, null, null, 1));

        call.Session.Messages[0].Should().BeEquivalentTo(new { IsMissing = false, Url });
    }

    [Fact]
    public void A_question_that_the_caller_never_got_to_is_not_missed()
    {
        var plan = TestPlan.Of(("Survey:Questions:0:Kind", "Message"));

        Talking(plan).Completed(1, Agent1).CallerEnds().Last.Effects.Should().BeEmpty();
        var asked = Rating(plan).CallerEnds();
        asked.Last.Effects.Should().Equal(
            new CallEffect.ExpectRecording(new(RecordingKind.Answer, 1)), new CallEffect.StartTimer(Due, asked.Now.AddMinutes(5)));
        asked.Fires(Due).Session.Messages[0].IsMissing.Should().BeTrue();
    }

    [Fact]
    public async Task The_timer_keeps_a_settled_call_at_hand_and_outlives_a_restart()
    {
        using var folder = new SqliteStoreFolder();
        var ended = Asked().CallerEnds();
        var store = folder.Open();
        await store.TransitAsync(CallerLeg, null, new CallEvent.CallerContinued(Step: null), (_, _) => new(ended.Session, Answer: null, ended.Last.Effects));
        var until = folder.Clock.GetUtcNow().AddMinutes(3);
        while (folder.Clock.FireNext(until))
        {
        }

        store = folder.Open();

        store.CallOf(CallerLeg).Should().Be(CallerLeg);
        store.OpenWork().Should().OnlyContain(item => item.Key == CallerLeg.Value)
            .And.Subject.Select(item => item.Kind).Should().BeEquivalentTo("timer", "expectRecording");
        (await store.ReadAsync(CallerLeg))!.Timeline.Should().Equal(ended.Session.Timeline);
    }

    private static bool Wants(TestCall call) => CallFlow.Wants(call.Session, new CallEffect.StartTimer(Due, call.Now));
}
