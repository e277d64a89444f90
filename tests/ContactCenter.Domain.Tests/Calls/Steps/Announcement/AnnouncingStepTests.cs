using ContactCenter.Domain.Calls.Steps.Announcement;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.NoAnswer;
using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Announcement;

/// <summary>A caller who hears that the conversation is recorded, and may decline.</summary>
public sealed class AnnouncingStepTests
{
    private const string Announcement = "This call is recorded. Press 9 to decline.";

    private static readonly CallPlan Plan = RecordingPlan.Of("Sales", "Split", Announcement, declineKey: "9");

    private static TestCall Told() => new TestCall(Plan).Choose("1");

    [Fact]
    public void Nobody_is_rung_before_the_caller_has_heard_it()
    {
        var call = Told();

        call.Said.Should().Equal(Announcement);
        call.Last.Effects.Should().BeEmpty();
        call.Session.Placement.State.Should().Be(new Announcing("Sales"));
        call.Session.Recording.Should().Be(new ConversationRecording("Sales", RecordingPolicy.Split));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Who_presses_no_key_is_recorded(string? digits)
    {
        var call = Told().Choose(digits);

        call.Said.Should().Equal(Plan.Department("Sales").Connecting.Text);
        call.Last.Effects.Should().Contain(new CallEffect.CreateAgentLeg(new(1)));
        call.Session.Legs[0].Recording.Should().Be(RecordingPolicy.Split);
        call.Session.Recording.Should().Be(
            new ConversationRecording("Sales", RecordingPolicy.Split) { AnnouncedAt = call.Now, AnnouncedIn = "en-GB" });
    }

    [Theory]
    [InlineData("1")]
    [InlineData("99")]
    public void Another_key_may_have_cut_it_short_and_it_is_said_again_to_its_end(string digits)
    {
        var call = Told();
        Talk(call).BargeIn.Should().BeTrue();

        call.Choose(digits);

        call.Said.Should().Equal(Announcement);
        Talk(call).BargeIn.Should().NotBe(true);
        call.Session.Recording!.AnnouncedAt.Should().BeNull();
        call.Last.Effects.Should().BeEmpty("nobody is rung yet");

        call.Choose(digits);

        call.Session.Recording!.AnnouncedAt.Should().Be(call.Now, "it was heard");
        call.Last.Effects.Should().Contain(new CallEffect.CreateAgentLeg(new(1)));
        call.Session.Legs[0].Recording.Should().Be(RecordingPolicy.Split);
    }

    [Fact]
    public void Who_has_pressed_another_key_may_still_decline()
    {
        var call = Told().Choose("1").Choose("9");

        call.Session.Recording!.IsDeclined.Should().BeTrue();
        call.Session.Legs[0].Recording.Should().Be(RecordingPolicy.Off);
    }

    [Fact]
    public void Where_there_is_nothing_to_announce_any_more_nothing_is_said_again()
    {
        var call = Told();
        var silent = RecordingPlan.Of("Sales", "Split", announcement: null);

        var after = CallFlow.Apply(new(silent, call.Session, call.Now), new CallEvent.CallerInput(call.Session.Placement.Step, "1", []));

        after.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(1)));
    }

    [Fact]
    public void Who_presses_the_key_is_not_recorded_and_waits_as_anybody_does()
    {
        var call = Told().Choose("9");

        call.Session.Placement.State.Should().Be(new Waiting("Sales", 0, new(1)));
        call.Last.Effects.OfType<CallEffect.StartTimer>().Should().ContainSingle().Which.Timer.Should().BeOfType<CallTimer.LongestWait>();
        call.Session.Legs[0].Recording.Should().Be(RecordingPolicy.Off);
        call.Session.Recording!.IsDeclined.Should().BeTrue();
        call.Session.Timeline.Select(line => line.What).Should().Contain("recording announced in en-GB, and declined");
    }

    [Fact]
    public void Who_has_declined_is_recorded_in_no_other_department_either()
    {
        var plan = RecordingPlan.Of("Support", "Mono", "Recorded too.", declineKey: "8", more: RecordingPlan.Settings("Sales", "Split", Announcement, "9"));
        var call = new TestCall(plan).Choose("1").Choose("9").Created(1, Agent1).Answered(1, Agent1);

        call.Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

        call.Session.Placement.State.Should().Be(new Waiting("Support", 0, new(2)), "there is nothing to decline any more");
        call.Session.Legs[1].Recording.Should().Be(RecordingPolicy.Off);
        call.Session.Recording.Should().BeEquivalentTo(new { Department = "Support", IsDeclined = true, AnnouncedIn = "en-GB" }, "Sales has told them");
        CallScript.For(plan, call.Session).OfType<TalkAction>().Select(talk => talk.Text).Should().Equal(plan.Department("Support").Connecting.Text);
    }

    [Fact]
    public void A_caller_who_is_moved_there_hears_it_before_anybody_is_rung()
    {
        var plan = RecordingPlan.Of("Support", "Mono", Announcement, declineKey: "9");
        var call = Talking(plan).Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

        call.Session.Placement.State.Should().Be(new Announcing("Support"));
        call.Last.Effects.OfType<CallEffect.CreateAgentLeg>().Should().BeEmpty();
        CallScript.For(plan, call.Session).OfType<TalkAction>().Single().Text.Should().Be(Announcement);

        call.Is(new CallEvent.CallerTransferred(3)).Choose("9");

        call.Session.Placement.State.Should().Be(new Waiting("Support", 0, new(2)));
        call.Session.Legs[1].Room.Should().Be(2);
    }

    [Fact]
    public void A_caller_who_cannot_be_moved_there_is_recorded_as_before()
    {
        var plan = RecordingPlan.Of("Support", "Mono", Announcement, declineKey: "9", more: RecordingPlan.Settings("Sales", "Split", "Recorded.", ""));
        var call = Talking(plan).Is(new CallEvent.CallerMoved(First, Room));
        var before = call.Session.Recording;

        call.Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
            .Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "refused"));

        call.Session.Placement.State.Should().Be(new InConversation("Sales", new(1)));
        call.Session.Recording.Should().Be(before);
        before!.AnnouncedAt.Should().NotBeNull();
    }

    [Fact]
    public void A_supervisor_may_move_the_caller_on() =>
        Told().Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null))).Session.Placement.State
            .Should().Be(new Waiting("Support", 0, new(1)));

    [Fact]
    public void What_is_awaited_there_is_said_again_when_the_platform_asks() =>
        Told().Is(new CallEvent.CallerContinued(2)).Said.Should().Equal(Announcement);

    [Fact]
    public void A_department_that_lost_its_phones_meanwhile_is_apologised_for()
    {
        var call = Told();
        var without = TestPlan.Of(
            ("Ivr:Menus:Main:Options:1:Words:0", null), ("Ivr:Menus:Main:Options:1:Department", null),
            ("Departments:Sales:Endpoint:Number", null), ("Departments:Sales:Fallbacks:0:Number", null), ("Departments:Sales:RingSeconds", null));

        var after = CallFlow.Apply(new(without, call.Session, call.Now), new CallEvent.CallerInput(call.Session.Placement.Step, "9", []));

        after.Session.Placement.State.Should().Be(new ChoosingAfterNoAnswer("Sales", 0));
    }

    private static TalkAction Talk(TestCall call) => CallScript.For(call.Plan, call.Session).OfType<TalkAction>().Single();
}
