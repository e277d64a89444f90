using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>A supervisor has a conversation recorded from its middle on.</summary>
public sealed class RecordingStartRulesTests
{
    private const string Announcement = "This call is recorded from now on.";
    private const string Sound = "https://example.com/recorded.mp3";

    private static readonly (string Key, string? Value) Waived = ("Departments:Sales:AnnouncementWaived", "true");

    private static readonly CallPlan Plan = RecordingPlan.Of("Sales", "Off", Announcement);

    private static TestCall InRoom(CallPlan plan) => Talking(plan).Is(new CallEvent.CallerMoved(First, Room)).Joined(1, Agent1);

    private static TestCall Started(TestCall call) => call.Is(new CallEvent.Commanded(new CallCommand.StartRecording("sue", Key: null)));

    private static TestCall Told(TestCall call) =>
        Started(call).Is(new CallEvent.RecordingAnnounced(new(1), CallerLeg)).Is(new CallEvent.RecordingAnnounced(new(1), Agent1));

    private static TestCall Announced(TestCall call) => Told(call).Fires(new CallTimer.RecordingAnnounced(new(1)));

    private static CallLeg LegOf(TestCall call) => call.Session.Leg(new(1))!;

    [Fact]
    public void Both_are_told_first_in_the_words_of_the_department()
    {
        var call = Started(InRoom(Plan));

        call.Last.Effects.Should().Equal(
            new CallEffect.AnnounceRecording(new(1), CallerLeg), new CallEffect.AnnounceRecording(new(1), Agent1));
        call.Last.Command!.Refusal.Should().BeNull();
        var words = new AgentScript(call.Plan, call.Session).Announcement(LegOf(call))!;
        (words.Text, words.Language).Should().Be((Announcement, "en-GB"));
        LegOf(call).Recording.Should().Be(RecordingPolicy.Off, "nothing is recorded yet");
    }

    [Fact]
    public void Recording_begins_when_both_have_heard_all_of_it()
    {
        var call = Started(InRoom(Plan)).Is(new CallEvent.RecordingAnnounced(new(1), CallerLeg));
        call.Last.Effects.Should().BeEmpty("the agent has not been told");
        call.Fires(new CallTimer.RecordingAnnounced(new(1))).Last.Effects.Should().BeEmpty();

        call.Is(new CallEvent.RecordingAnnounced(new(1), Agent1));
        var timer = call.Last.Effects.Should().ContainSingle().Which.Should().BeOfType<CallEffect.StartTimer>().Subject;
        timer.Timer.Should().Be(new CallTimer.RecordingAnnounced(new(1)));
        timer.Due.Should().Be(call.Now.AddSeconds(6), "of 34 characters ten are read in a second at least");

        call.Fires(timer.Timer).Last.Effects.Should().Equal(new CallEffect.RecordLeg(new(1)));
        CallFlow.Wants(call.Session, new CallEffect.RecordLeg(new(1))).Should().BeTrue();
    }

    [Fact]
    public void The_agents_leg_is_recorded_in_the_room_where_it_is()
    {
        var call = Announced(InRoom(Plan));

        var ncco = new AgentScript(call.Plan, call.Session).JoinRecorded(LegOf(call));

        ncco.Check().Should().BeEmpty();
        ncco.Select(action => action.Name).Should().Equal("record", "conversation");
        ncco.OfType<ConversationAction>().Single().ConversationName.Should().Be(call.Session.Room);
    }

    [Fact]
    public void What_is_recorded_is_expected_and_told_from_then_on()
    {
        var call = Announced(InRoom(Plan)).Is(new CallEvent.LegRecordingBegun(new(1)));

        call.Last.Effects.Should().Equal(new CallEffect.ExpectRecording(new(RecordingKind.Conversation, 1)));
        LegOf(call).Recording.Should().Be(RecordingPolicy.Split);
        call.Session.Recording.Should().Be(new ConversationRecording("Sales", RecordingPolicy.Split) { AnnouncedAt = call.Now, AnnouncedIn = "en-GB" });
        CallFlow.Wants(call.Session, new CallEffect.RecordLeg(new(1))).Should().BeFalse();
        call.Is(new CallEvent.Commanded(new CallCommand.MarkRecording(RecordingMark.Pause, "sue", Key: null))).Last.Command!.Refusal.Should().BeNull();
    }

    [Fact]
    public void Who_is_taken_out_of_the_room_and_back_has_not_left_and_has_met_nobody_elsewhere()
    {
        var call = Announced(InRoom(Plan));
        call.Is(new CallEvent.AgentStatus(new(1), Agent1, "transfer", LegFacts.Joined, Elsewhere));
        LegOf(call).RecordingStart!.IsMoved.Should().BeTrue("it has left the room, so that the request was carried out");
        call.Is(new CallEvent.AgentStatus(new(1), Agent1, "transfer", LegFacts.Joined, Room));

        call.Session.Placement.State.Should().BeOfType<InConversation>();
        call.Session.Placement.IsSplit.Should().BeFalse();
        call.Session.Placement.RoomConversation.Should().Be(Room);
        call.Completed(1, Agent1).Session.Placement.State.Should().BeOfType<InSurvey>("now they have left");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Sound)]
    public void Where_the_announcement_is_waived_and_has_no_words_recording_begins_at_once(string? announcement)
    {
        var call = Started(InRoom(RecordingPlan.Of("Sales", "Off", announcement, declineKey: null, Waived)));

        call.Last.Command!.Refusal.Should().BeNull();

        call.Last.Effects.Should().Equal(new CallEffect.RecordLeg(new(1)));
        call.Is(new CallEvent.LegRecordingBegun(new(1))).Session.Recording!.AnnouncedAt.Should().BeNull();
    }

    [Fact]
    public void Words_are_said_also_where_they_are_waived() =>
        Started(InRoom(RecordingPlan.Of("Sales", "Off", Announcement, declineKey: null, Waived))).Last.Effects.Should().Equal(
            new CallEffect.AnnounceRecording(new(1), CallerLeg), new CallEffect.AnnounceRecording(new(1), Agent1));

    [Fact]
    public void A_recording_that_does_not_begin_can_be_asked_for_again()
    {
        var call = Started(InRoom(Plan)).Is(new CallEvent.LegNotRecorded(new(1), "refused"));
        CallFlow.Wants(call.Session, new CallEffect.AnnounceRecording(new(1), Agent1)).Should().BeFalse();

        Started(call).Last.Command!.Refusal.Should().BeNull();
    }

    [Fact]
    public void A_leg_that_was_moved_though_its_recording_was_given_up_has_met_nobody_elsewhere()
    {
        var call = Announced(InRoom(Plan)).Is(new CallEvent.LegNotRecorded(new(1), "503"));

        call.Is(new CallEvent.AgentStatus(new(1), Agent1, "transfer", LegFacts.Joined, Elsewhere));
        call.Session.Placement.IsSplit.Should().BeFalse("an earlier request has moved it all the same");
        call.Is(new CallEvent.AgentStatus(new(1), Agent1, "transfer", LegFacts.Joined, Room));

        call.Session.Placement.IsSplit.Should().BeFalse();
        call.Session.Placement.RoomConversation.Should().Be(Room);
        call.Session.Timeline.Select(line => line.What).Should().NotContain(line => line.Contains("two conversations", StringComparison.Ordinal));
    }

    [Fact]
    public void A_leg_whose_recording_could_not_even_be_announced_is_missed_where_it_enters_another_conversation()
    {
        var call = Started(InRoom(Plan)).Is(new CallEvent.LegNotRecorded(new(1), "it could not be announced: 503"));

        call.Is(new CallEvent.AgentStatus(new(1), Agent1, "transfer", LegFacts.Joined, Elsewhere));

        call.Session.Placement.IsSplit.Should().BeTrue("no request of ours has moved it");
    }

    [Fact]
    public void A_recording_that_was_being_started_goes_on_where_a_move_is_refused()
    {
        AfterRefusedMove(Started(InRoom(Plan))).Last.Effects.Should().Contain(
            [new CallEffect.AnnounceRecording(new(1), CallerLeg), new CallEffect.AnnounceRecording(new(1), Agent1)]);

        var oneTold = AfterRefusedMove(Started(InRoom(Plan)).Is(new CallEvent.RecordingAnnounced(new(1), CallerLeg)));
        oneTold.Last.Effects.OfType<CallEffect.AnnounceRecording>().Should().Equal(new CallEffect.AnnounceRecording(new(1), Agent1));

        var told = AfterRefusedMove(Told(InRoom(Plan)));
        told.Last.Effects.Should().Contain(new CallEffect.StartTimer(new CallTimer.RecordingAnnounced(new(1)), told.Now.AddSeconds(6)));

        var announced = AfterRefusedMove(Announced(InRoom(Plan)));
        announced.Last.Effects.Should().Contain(new CallEffect.RecordLeg(new(1)));
        CallFlow.Wants(announced.Session, new CallEffect.RecordLeg(new(1))).Should().BeTrue();
    }

    [Fact]
    public void After_a_refused_move_nothing_is_started_that_nobody_had_asked_for_or_that_has_begun_or_whose_agent_has_left()
    {
        foreach (var call in new[] { InRoom(Plan), Announced(InRoom(Plan)).Is(new CallEvent.LegRecordingBegun(new(1))) })
            AfterRefusedMove(call).Last.Effects.Should().BeEmpty();

        Refused(Moving(Announced(InRoom(Plan))).Completed(1, Agent1)).Last.Effects.OfType<CallEffect.RecordLeg>().Should().BeEmpty();
    }

    [Fact]
    public void A_recording_that_begins_while_the_caller_is_to_be_moved_is_of_the_talk_that_they_are_still_in()
    {
        var call = Moving(Announced(InRoom(Plan))).Is(new CallEvent.LegRecordingBegun(new(1)));
        var begun = call.Now;
        call.Session.Recording.Should().BeNull("the department that they are moved to records nothing");

        Refused(call).Session.Recording.Should().Be(
            new ConversationRecording("Sales", RecordingPolicy.Split) { AnnouncedAt = begun, AnnouncedIn = "en-GB" });
    }

    private static TestCall Moving(TestCall call) => call.Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

    private static TestCall Refused(TestCall call) => call.Is(new CallEvent.CallerNotTransferred(call.Session.Placement.Step, IsGone: false, "400"));

    private static TestCall AfterRefusedMove(TestCall call) => Refused(Moving(call));

    [Fact]
    public void Nothing_more_is_done_for_an_agent_who_has_left_meanwhile()
    {
        var call = Told(InRoom(Plan)).Completed(1, Agent1).Fires(new CallTimer.RecordingAnnounced(new(1)));

        call.Last.Effects.Should().BeEmpty();
        CallFlow.Wants(call.Session, new CallEffect.RecordLeg(new(1))).Should().BeFalse();
    }

    public static TheoryData<string, string> Refusals { get; } = new()
    {
        { "of a department without an announcement", "Sales has no Announcement, and nobody has waived it." },
        { "of a department that plays a sound", "The Announcement of Sales is a sound: only words can be said in the middle of a conversation." },
        { "declined", "The caller has declined to be recorded." },
        { "recorded", "This conversation is recorded already." },
        { "stopped", "The recording was stopped, and cannot begin again in this conversation." },
        { "being started", "The recording is being started already." },
        { "waiting", "The caller is not talking with an agent." },
        { "in the survey", "The caller is not talking with an agent." },
        { "over", "The call has ended." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_recorded_is_refused_with_the_reason_and_nothing_changes(string how, string why)
    {
        var call = CallThatIs(how);
        var before = call.Session.Legs;

        Started(call).Last.Command!.Refusal.Should().Be(why);

        call.Session.Legs.Should().Equal(before);
        call.Last.Effects.Should().BeEmpty();
    }

    private static TestCall CallThatIs(string how) => how switch
    {
        "of a department without an announcement" => InRoom(TestPlan.Of()),
        "of a department that plays a sound" => InRoom(RecordingPlan.Of("Sales", "Off", Sound)),
        "declined" => InRoom(Plan).With(call => call with { Recording = new("Sales", RecordingPolicy.Off) { IsDeclined = true } }),
        "recorded" => InRoom(RecordingPlan.Of("Sales", "Split", Announcement)),
        "stopped" => InRoom(RecordingPlan.Of("Sales", "Split", Announcement))
            .Is(new CallEvent.Commanded(new CallCommand.MarkRecording(RecordingMark.Stop, "sue", Key: null))),
        "being started" => Started(InRoom(Plan)),
        "waiting" => new TestCall(Plan).Choose("1"),
        "in the survey" => Rating(Plan),
        _ => InRoom(Plan).CallerEnds(),
    };
}
