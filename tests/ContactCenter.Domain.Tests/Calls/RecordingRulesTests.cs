using ContactCenter.Domain.Calls.Steps.Queue;
using ContactCenter.TestKit;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Whether and how a conversation is recorded, where the caller cannot decline.</summary>
public sealed class RecordingRulesTests
{
    private const string Announcement = "This call is recorded.";

    private static readonly RecordedFile File = new(new("https://api.nexmo.com/v1/files/1"), "rec-1", null, null, 12);

    private static CallPlan Plan(string policy, string? announcement = Announcement) => RecordingPlan.Of("Sales", policy, announcement);

    private static readonly ConversationId NewRoom = new("CON-new-room");

    /// <summary>The transfer of a caller who is moved out of a talk.</summary>
    private static readonly CallEvent Accepted = new CallEvent.CallerTransferred(3);

    private static readonly CallEvent Left = new CallEvent.CallerMoved(Room, Elsewhere);

    private static readonly CallEvent Entered = new CallEvent.CallerMoved(Elsewhere, NewRoom);

    private static readonly CallEvent AgentThere = new CallEvent.AgentStatus(new(2), Agent2, "transfer", LegFacts.Answered | LegFacts.Joined, NewRoom);

    private static bool IsEntry(CallEvent fact) => fact is CallEvent.CallerMoved { To: { } to } && to == NewRoom;

    private static string Join(string policy)
    {
        var plan = Plan(policy);
        var call = new TestCall(plan).Choose("1").Session;
        var ncco = new AgentScript(plan, call).Join(call.Legs[0]);
        ncco.Check().Should().BeEmpty();
        return ncco.ToString();
    }

    [Fact]
    public void Split_records_both_sides_from_the_agents_leg_on() => Golden.Matches(Join("Split"));

    [Fact]
    public void Mono_records_the_room() => Golden.Matches(Join("Mono"));

    [Fact]
    public void The_agent_is_rung_while_the_caller_hears_of_it()
    {
        var call = new TestCall(Plan("Split")).Choose("1");

        call.Said.Should().Equal(call.Plan.Department("Sales").Connecting.Text, Announcement);
        call.Last.Effects.Should().Contain(new CallEffect.CreateAgentLeg(new(1)));
        call.Session.Recording!.AnnouncedAt.Should().BeNull("it is being said");
    }

    [Fact]
    public void Who_has_gone_into_the_room_has_been_told_and_is_not_told_again()
    {
        var call = new TestCall(Plan("Split")).Choose("1").Is(new CallEvent.CallerMoved(First, Room));

        call.Session.Recording.Should().Be(
            new ConversationRecording("Sales", RecordingPolicy.Split) { AnnouncedAt = call.Now, AnnouncedIn = "en-GB" });
        call.Is(new CallEvent.CallerContinued(2)).Said.Should().Equal(call.Plan.Department("Sales").Connecting.Text);
        call.Session.Timeline.Select(line => line.What).Should().ContainSingle(line => line == "recording announced in en-GB");
    }

    [Fact]
    public void Who_goes_before_the_room_is_not_said_to_have_been_told() =>
        new TestCall(Plan("Split")).Choose("1").CallerEnds().Is(new CallEvent.CallerMoved(First, Room)).Session.Recording!.AnnouncedAt.Should().BeNull();

    [Fact]
    public void A_caller_of_another_department_is_told_nothing()
    {
        var call = new TestCall(Plan("Split")).Choose("2");

        call.Said.Should().Equal(call.Plan.Department("Support").Connecting.Text);
        call.Session.Recording.Should().BeNull();
        call.Session.Legs[0].Recording.Should().Be(RecordingPolicy.Off);
    }

    [Fact]
    public void Where_it_is_waived_nothing_is_said_and_all_is_recorded()
    {
        var call = new TestCall(Plan("Mono", announcement: null)).Choose("1").Is(new CallEvent.CallerMoved(First, Room));

        call.Session.Legs[0].Recording.Should().Be(RecordingPolicy.Mono);
        call.Session.Recording.Should().Be(new ConversationRecording("Sales", RecordingPolicy.Mono));
    }

    [Fact]
    public void The_policy_is_that_of_the_instant_at_which_the_caller_was_led_there()
    {
        var call = new TestCall(Plan("Split")).Choose("1").Created(1, Agent1);

        var next = CallFlow.Apply(new(Plan("Mono"), call.Session, call.Now), new CallEvent.AgentStatus(new(1), Agent1, "busy", LegFacts.Ended));

        next.Session.Placement.State.Should().Be(new Waiting("Sales", 1, new(2)));
        next.Session.Legs[1].Recording.Should().Be(RecordingPolicy.Split);
    }

    [Fact]
    public void Nobody_is_recorded_whom_no_plan_has_told()
    {
        var call = new TestCall(Plan("Split")).Choose("1").Created(1, Agent1);

        var next = CallFlow.Apply(new(TestPlan.Of(), call.Session, call.Now), new CallEvent.AgentStatus(new(1), Agent1, "busy", LegFacts.Ended));

        next.Session.Legs[1].Recording.Should().Be(RecordingPolicy.Off, "the announcement has gone from the plan before the caller has heard it");
    }

    [Fact]
    public void A_caller_who_is_moved_hears_the_new_departments_words_and_is_recorded_by_its_policy()
    {
        var plan = RecordingPlan.Of("Support", "Off", null, more: RecordingPlan.Settings("Sales", "Mono", Announcement));
        var call = Talking(plan).Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

        CallScript.For(plan, call.Session).OfType<TalkAction>().Select(talk => talk.Text).Should().Equal(plan.Department("Support").Connecting.Text);
        new AgentScript(plan, call.Session).Join(call.Session.Legs[1]).OfType<ConversationAction>().Single().Record.Should().BeNull();
        call.Session.Recording.Should().BeNull();
    }

    [Fact]
    public void What_a_caller_was_told_is_known_where_nothing_is_recorded_and_is_told_anew_where_it_is()
    {
        var plan = RecordingPlan.Of("Support", "Off", null, more: RecordingPlan.Settings("Sales", "Mono", Announcement));
        var call = Talking(plan).Is(new CallEvent.CallerMoved(First, Room));
        var told = call.Session.Recording!.AnnouncedAt;
        told.Should().NotBeNull();

        call.Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

        call.Session.Legs[1].Recording.Should().Be(RecordingPolicy.Off);
        call.Session.Recording.Should().Be(new ConversationRecording("Support", RecordingPolicy.Off) { AnnouncedAt = told, AnnouncedIn = "en-GB" });

        call.Is(new CallEvent.CallerTransferred(3)).Is(new CallEvent.Commanded(new CallCommand.Transfer("Sales", "sue", Key: null)));

        call.Session.Recording.Should().Be(new ConversationRecording("Sales", RecordingPolicy.Mono), "another room, and another recording");
    }

    [Fact]
    public void A_caller_whose_agent_is_in_the_room_before_them_is_told_all_the_same()
    {
        var plan = RecordingPlan.Of("Support", "Mono", Announcement);
        var call = Talking(plan)
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
            .Created(2, Agent2)
            .Answered(2, Agent2);

        CallScript.For(plan, call.Session).OfType<TalkAction>().Select(talk => talk.Text).Should().Equal(Announcement);
    }

    public static TheoryData<string, CallEvent[]> WaysIntoTheNewRoom { get; } = new()
    {
        { "the answer first", [Accepted, Left, Entered] },
        { "the events first", [Left, Entered, Accepted] },
        { "the answer between", [Left, Accepted, Entered] },
        { "the agent before them", [Accepted, AgentThere, Left, Entered] },
        { "the agent before them, and the first event lost", [AgentThere, Accepted, Entered] },
        { "the agent before them, and the answer and the first event lost", [AgentThere, Entered] },
        { "straight from room to room", [AgentThere, new CallEvent.CallerMoved(Room, NewRoom)] },
        { "the events in the wrong order", [Accepted, AgentThere, Entered, Left] },
    };

    [Theory]
    [MemberData(nameof(WaysIntoTheNewRoom))]
    public void A_caller_who_is_moved_has_been_told_once_they_are_in_the_new_room_whatever_is_heard_first(string how, CallEvent[] facts)
    {
        var plan = RecordingPlan.Of("Support", "Split", Announcement);
        var call = Talking(plan)
            .Is(new CallEvent.CallerMoved(First, Room))
            .Joined(1, Agent1)
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

        for (var told = 0; told < facts.Length; told++)
        {
            (call.Session.Recording!.AnnouncedAt is not null).Should().Be(facts.Take(told).Any(IsEntry), how);
            call.Is(facts[told]);
        }

        call.Session.Recording.Should().BeEquivalentTo(new { Department = "Support", AnnouncedIn = "en-GB" }, how);
        call.Session.Recording!.AnnouncedAt.Should().NotBeNull(how);
        call.Session.Placement.IsReached.Should().BeTrue(how);
        call.Session.Timeline.Select(line => line.What).Should().ContainSingle(line => line == "recording announced in en-GB", how);
    }

    public static TheoryData<string, CallEvent[]> OvertakenWaysIntoTheNewRoom { get; } = new()
    {
        { "the answer first", [Accepted, Entered, Left] },
        { "the answer between", [Entered, Accepted, Left] },
        { "the answer last", [Entered, Left, Accepted] },
        { "the agent between", [Accepted, Entered, AgentThere, Left] },
        { "the agent after them, and the first event lost", [Accepted, Entered, AgentThere] },
        { "the agent and the answer after them, and the first event lost", [Entered, AgentThere, Accepted] },
    };

    [Theory]
    [MemberData(nameof(OvertakenWaysIntoTheNewRoom))]
    public void A_caller_whose_coming_is_told_before_their_leaving_and_before_any_agents_has_been_told_as_well(string how, CallEvent[] facts)
    {
        var call = Talking(RecordingPlan.Of("Support", "Split", Announcement))
            .Is(new CallEvent.CallerMoved(First, Room))
            .Joined(1, Agent1)
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)));

        foreach (var fact in facts.TakeWhile(fact => !IsEntry(fact)))
            call.Is(fact).Session.Recording!.AnnouncedAt.Should().BeNull(how);
        foreach (var fact in facts.SkipWhile(fact => !IsEntry(fact)))
            call.Is(fact);

        call.Session.Recording.Should().BeEquivalentTo(new { Department = "Support", AnnouncedIn = "en-GB" }, how);
        call.Session.Recording!.AnnouncedAt.Should().NotBeNull(how);
        call.Session.Placement.Should().BeEquivalentTo(new { IsReached = true, Conversation = NewRoom }, how);
        call.Session.Timeline.Select(line => line.What).Should().ContainSingle(line => line == "recording announced in en-GB", how);
    }

    [Fact]
    public void A_caller_who_is_moved_before_they_were_in_any_room_has_been_told_once_the_agent_is_where_they_went()
    {
        var call = new TestCall(RecordingPlan.Of("Support", "Split", Announcement))
            .Choose("1")
            .Created(1, Agent1)
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
            .Is(new CallEvent.CallerFoundIn(First))
            .Is(Accepted)
            .Is(new CallEvent.CallerMoved(First, Elsewhere))
            .Is(Entered);
        call.Session.Recording!.AnnouncedAt.Should().BeNull("nothing tells which conversation the room is");

        call.Is(AgentThere);

        call.Session.Recording!.AnnouncedAt.Should().NotBeNull();
        call.Session.Placement.IsInRoom.Should().BeTrue();
    }

    [Fact]
    public void A_caller_who_has_gone_into_the_room_while_a_move_was_asked_for_that_is_refused_has_been_told_there()
    {
        var call = new TestCall(Plan("Split"))
            .Choose("1")
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
            .Is(new CallEvent.CallerMoved(First, Room));
        call.Session.Recording.Should().BeNull("the department that they are moved to records nothing");

        call.Is(new CallEvent.CallerNotTransferred(3, IsGone: false, "403"));

        call.Session.Recording.Should().BeEquivalentTo(new { Department = "Sales", AnnouncedAt = (DateTimeOffset?)call.Now });
    }

    [Fact]
    public void An_agent_elsewhere_does_not_tell_that_a_caller_on_the_way_has_heard_it()
    {
        var call = Talking(RecordingPlan.Of("Support", "Split", Announcement))
            .Is(new CallEvent.CallerMoved(First, Room))
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
            .Is(new CallEvent.CallerMoved(First, Room))
            .Is(Accepted)
            .Is(AgentThere);

        call.Session.Recording!.AnnouncedAt.Should().BeNull("what was told late is of the room that they have left");
    }

    [Fact]
    public void A_caller_who_hears_it_on_the_way_has_not_been_told_yet()
    {
        var plan = RecordingPlan.Of("Support", "Split", Announcement);
        var call = Talking(plan)
            .Is(new CallEvent.CallerMoved(First, Room))
            .Joined(1, Agent1)
            .Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null)))
            .Is(Accepted)
            .Is(Left);

        call.Session.Recording!.AnnouncedAt.Should().BeNull();
        call.Is(Left).Session.Recording!.AnnouncedAt.Should().BeNull("it is the same, told twice");
        call.Session.Placement.Conversation.Should().Be(Elsewhere);
    }

    [Fact]
    public void What_the_platform_tells_of_a_recording_stays_with_its_leg_and_is_brought_in_once()
    {
        var call = Talking(Plan("Split")).CallerEnds().Is(new CallEvent.LegRecorded(new(1), File));

        call.Session.Legs[0].Recorded.Should().Be(File);
        call.Last.Effects.Should().Equal(new CallEffect.ImportRecording(new(RecordingKind.Conversation, 1), File));
        call.Is(new CallEvent.LegRecorded(new(1), File)).Last.Effects.Should().BeEmpty("it was told before");
        call.Is(new CallEvent.LegRecorded(new(1), File with { Size = 13 })).Last.Effects.Should().BeEmpty("it is the same, and is told of better");
    }

    [Fact]
    public void A_recording_without_an_address_or_with_one_of_no_end_is_not_brought_in()
    {
        var nowhere = Talking(Plan("Split")).Is(new CallEvent.LegRecorded(new(1), File with { Url = null }));
        var endless = Talking(Plan("Split")).Is(new CallEvent.LegRecorded(new(1), File with { Url = new($"https://api.nexmo.com/{new string('1', 2_000)}") }));

        nowhere.Last.Effects.Should().BeEmpty();
        endless.Last.Effects.Should().BeEmpty();
        endless.Session.Timeline.Select(line => line.What)
            .Should().Contain("the recording of agent leg 1 is not brought in: its address has more than 2000 characters");
    }

    [Theory]
    [InlineData("Split", true)]
    [InlineData("Mono", true)]
    [InlineData("Off", false)]
    public void Once_the_agent_has_come_into_the_room_a_recording_is_expected_where_there_is_to_be_one(string policy, bool isExpected)
    {
        var plan = policy == "Off" ? TestPlan.Of() : Plan(policy);
        var joined = new CallEvent.AgentStatus(new(1), Agent1, "transfer", LegFacts.Answered | LegFacts.Joined, Room);
        var call = new TestCall(plan).Choose("1").Created(1, Agent1).Is(joined);

        call.Last.Effects.OfType<CallEffect.ExpectRecording>().Select(expect => expect.Origin)
            .Should().Equal(isExpected ? [new(RecordingKind.Conversation, 1)] : []);
        call.Is(joined).Last.Effects.OfType<CallEffect.ExpectRecording>().Should().BeEmpty("it is expected already");
    }

    [Fact]
    public void A_recording_of_no_leg_is_left_aside() =>
        Talking(Plan("Split")).Is(new CallEvent.LegRecorded(new(7), File)).Last.Ignored.Should().Be("no leg 7 was asked for");

    [Fact]
    public void A_caller_who_is_found_in_the_room_has_heard_the_announcement_though_their_coming_was_not_told()
    {
        var call = Talking(Plan("Split")).Joined(1, Agent1);
        call.Session.Recording!.AnnouncedAt.Should().BeNull();

        call.Completed(1, Agent1).Is(new CallEvent.CallerFoundIn(Room));

        call.Session.Recording!.AnnouncedAt.Should().NotBeNull();
    }
}
