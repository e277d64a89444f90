using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls;

/// <summary>What becomes of the voice messages that a caller was asked for.</summary>
public sealed class VoiceMessageRulesTests
{
    private static readonly Uri Kept = new("https://api.nexmo.com/v1/files/1");

    private static readonly CallPlan Asking = TestPlan.Of(("Survey:Questions:1:Kind", "Message"), ("Survey:Questions:1:Prompt", "Tell us more."));

    private static TestCall Asked(CallPlan? plan = null) => new TestCall(plan)
        .With(session => session with { Messages = [new(1, "Sales", session.Caller.StartedAt) { Url = Kept }, new(2, "Sales", session.Caller.StartedAt)] });

    private static TestCall Recorded(TestCall call, int number, Uri? url) => call.Is(new CallEvent.MessageRecorded(number, url, call.Now, call.Now, 1_000));

    private static IEnumerable<bool> Missing(TestCall call) => call.Session.Messages.Select(message => message.IsMissing);

    [Fact]
    public void After_the_end_what_is_not_reported_yet_is_waited_for_five_minutes()
    {
        var call = Asked().CallerEnds();
        call.Last.Effects.Should().Equal(
            new CallEffect.ExpectRecording(new(RecordingKind.Message, 2)),
            new CallEffect.StartTimer(new CallTimer.RecordingsDue(), call.Now.AddMinutes(5)));
        call.Last.Effects.Should().OnlyContain(effect => CallFlow.Wants(call.Session, effect));

        CallFlow.Wants(Recorded(call, 2, Kept).Session, new CallEffect.StartTimer(new CallTimer.RecordingsDue(), default)).Should().BeFalse();
        Recorded(Asked(), 2, Kept).CallerEnds().Last.Effects.Should().BeEmpty("all are there");
    }

    [Fact]
    public void What_was_not_reported_by_then_is_missing_and_nothing_else_is() =>
        Missing(Asked().CallerEnds().Fires(new CallTimer.RecordingsDue())).Should().Equal(false, true);

    [Fact]
    public void A_message_is_brought_in_once_it_is_reported_with_an_address()
    {
        var call = Recorded(Asked(), 2, Kept);

        var import = call.Last.Effects.Should().ContainSingle().Which.Should().BeOfType<CallEffect.ImportRecording>().Which;
        import.Origin.Should().Be(new RecordingOrigin(RecordingKind.Message, 2));
        import.File.Should().Match<RecordedFile>(file => file.Url == Kept && file.Id == null && file.StartedAt == file.EndedAt && file.Size == 1_000);
        Recorded(call, 2, Kept).Last.Effects.Should().BeEmpty("it was told before");
        Recorded(Asked(), 2, null).Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void While_the_caller_is_there_nothing_is_missing() =>
        Missing(Asked().Fires(new CallTimer.RecordingsDue())).Should().Equal(false, false);

    [Fact]
    public void A_missing_message_that_is_reported_after_all_is_not_missing()
    {
        var call = Asked().CallerEnds().Fires(new CallTimer.RecordingsDue());

        Missing(Recorded(call, 2, null)).Should().Equal([false, true], "it was told without an address");
        Missing(Recorded(call, 2, Kept)).Should().Equal(false, false);
    }

    [Fact]
    public void A_report_without_an_address_makes_nothing_missing() => Missing(Recorded(Asked(), 2, null)).Should().Equal(false, false);

    [Fact]
    public void A_spoken_answer_that_is_reported_after_the_end_is_kept_with_the_survey_and_one_before_is_not_yet()
    {
        var call = Rating(Asking).Choose("4");
        call.Session.Messages.Should().ContainSingle().Which.IsAnswer.Should().BeTrue();

        Recorded(call, 1, Kept).Session.Survey!.Answers.Should().ContainSingle("the caller may speak on");

        var over = Rating(Asking).Choose("4").CallerEnds();
        over.Session.Survey!.Answers.Should().ContainSingle();
        Recorded(over, 1, Kept).Session.Survey!.Answers.Select(answer => (answer.Score, answer.Message)).Should().Equal((4, null), (null, 1));
    }
}
