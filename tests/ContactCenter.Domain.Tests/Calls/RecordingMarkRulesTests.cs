using ContactCenter.Domain.Calls.Steps.Announcement;
using ContactCenter.Domain.Calls.Steps.Conversation;
using ContactCenter.Domain.Calls.Steps.Goodbye;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>A supervisor pauses, resumes and stops the recording of a conversation.</summary>
public sealed class RecordingMarkRulesTests
{
    private static readonly CallPlan Plan = RecordingPlan.Of("Sales", "Split", "This call is recorded.");

    private static TestCall Recorded() => Talking(Plan);

    private static TestCall Marked(TestCall call, RecordingMark mark, string? key = null) =>
        call.Is(new CallEvent.Commanded(new CallCommand.MarkRecording(mark, "sue", key)));

    private static CallLeg LegOf(TestCall call) => call.Session.Leg(new(1))!;

    [Fact]
    public void A_pause_begins_and_ends_at_the_instants_at_which_it_was_asked_for()
    {
        var call = Marked(Recorded(), RecordingMark.Pause);
        var from = call.Now;
        LegOf(call).IsRecordingPaused.Should().BeTrue();
        call.Last.Command!.Refusal.Should().BeNull();
        call.Last.Effects.Should().BeEmpty("the platform can neither pause nor stop");

        call = Marked(call, RecordingMark.Resume);

        LegOf(call).Pauses.Should().Equal(new RecordingPause(from, call.Now));
        LegOf(call).IsRecordingPaused.Should().BeFalse();
        call.Session.Placement.State.Should().BeOfType<InConversation>();
    }

    [Fact]
    public void A_recording_is_paused_as_often_as_somebody_asks()
    {
        var call = Marked(Marked(Marked(Recorded(), RecordingMark.Pause), RecordingMark.Resume), RecordingMark.Pause);

        LegOf(call).Pauses.Should().HaveCount(2);
        LegOf(call).Pauses[^1].Until.Should().BeNull("it lasts on");
    }

    [Fact]
    public void A_recording_that_is_stopped_is_paused_no_longer()
    {
        var call = Marked(Marked(Recorded(), RecordingMark.Pause), RecordingMark.Stop);

        LegOf(call).RecordingStoppedAt.Should().Be(call.Now);
        LegOf(call).Pauses.Should().ContainSingle().Which.Until.Should().Be(call.Now);
    }

    [Fact]
    public void The_timeline_tells_who_did_it()
    {
        var call = Marked(Marked(Marked(Recorded(), RecordingMark.Pause), RecordingMark.Resume), RecordingMark.Stop);

        call.Session.Timeline.Where(line => line.Kind == TimelineKind.Command).Select(line => line.What).Should()
            .Equal("sue: pause the recording", "sue: resume the recording", "sue: stop the recording");
    }

    [Fact]
    public void The_same_under_the_same_key_is_done_once()
    {
        var call = Marked(Recorded(), RecordingMark.Pause, "k-1");
        var first = call.Last.Command;

        Marked(Marked(call, RecordingMark.Resume), RecordingMark.Pause, "k-1").Last.Command.Should().Be(first);
        LegOf(call).Pauses.Should().ContainSingle();
    }

    public static TheoryData<string, RecordingMark, string> Refusals { get; } = new()
    {
        { "recorded", RecordingMark.Resume, "The recording is not paused." },
        { "paused", RecordingMark.Pause, "The recording is paused already." },
        { "stopped", RecordingMark.Pause, "The recording was stopped." },
        { "stopped", RecordingMark.Resume, "The recording was stopped." },
        { "stopped", RecordingMark.Stop, "The recording was stopped." },
        { "paused too often", RecordingMark.Pause, "The recording was paused 100 times, and can be stopped." },
        { "not recorded", RecordingMark.Pause, "This conversation is not recorded." },
        { "declined", RecordingMark.Stop, "The caller has declined to be recorded." },
        { "in the menu", RecordingMark.Pause, "The caller is not talking with an agent." },
        { "waiting", RecordingMark.Pause, "The caller is not talking with an agent." },
        { "hearing the announcement", RecordingMark.Pause, "The caller is not talking with an agent." },
        { "in the survey", RecordingMark.Stop, "The caller is not talking with an agent." },
        { "hearing the last words", RecordingMark.Stop, "The caller is not talking with an agent." },
        { "being moved", RecordingMark.Pause, "The call is being moved to Support." },
        { "over", RecordingMark.Resume, "The call has ended." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_done_is_refused_with_the_reason_and_nothing_changes(string how, RecordingMark mark, string why)
    {
        var call = CallThatIs(how);
        var before = call.Session.Legs;

        Marked(call, mark, "k-9").Last.Command!.Refusal.Should().Be(why);

        call.Session.Legs.Should().Equal(before);
    }

    private static TestCall CallThatIs(string how) => how switch
    {
        "recorded" => Recorded(),
        "paused" => Marked(Recorded(), RecordingMark.Pause),
        "stopped" => Marked(Recorded(), RecordingMark.Stop),
        "paused too often" => Recorded().With(call => call.With(call.Legs[0] with
        {
            Pauses = [.. Enumerable.Repeat(new RecordingPause(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), 100)],
        })),
        "not recorded" => Talking(),
        "declined" => Talking().With(call => call with { Recording = new("Sales", RecordingPolicy.Split) { IsDeclined = true } }),
        "in the menu" => new TestCall(Plan),
        "waiting" => new TestCall(Plan).Choose("1"),
        "hearing the announcement" => new TestCall(Plan).With(call => call with { Placement = call.Placement with { State = new Announcing("Sales") } }),
        "in the survey" => Rating(),
        "hearing the last words" => new TestCall(Plan)
            .With(call => call with { Placement = call.Placement with { State = new HearingGoodbye(Prompt.Of("Goodbye")) } }),
        "being moved" => Recorded().Is(new CallEvent.Commanded(new CallCommand.Transfer("Support", "sue", Key: null))),
        _ => Recorded().CallerEnds(),
    };
}
