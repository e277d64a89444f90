using ContactCenter.Domain.Calls.Steps.Survey;
using ContactCenter.Voice;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Survey;

/// <summary>Answers that are spoken, and what a caller is given to answer with.</summary>
public sealed class SurveyMessagesTests
{
    private static readonly CallPlan Spoken = TestPlan.Of(("Survey:Questions:1:Kind", "Message"), ("Survey:Questions:1:Prompt", "Tell us more."));

    private static TestCall Speaking() => Rating(Spoken).Choose("5");

    private static TestCall Recorded(TestCall call) =>
        call.Is(new CallEvent.MessageRecorded(1, new("https://api.nexmo.com/v1/files/1"), call.Now, call.Now.AddSeconds(3), 1_000));

    private static IEnumerable<(string, int?, int?)> Answers(TestCall call) =>
        call.Session.Survey!.Answers.Select(answer => (answer.Question, answer.Score, answer.Message));

    [Fact]
    public void Who_hangs_up_while_speaking_has_answered_whichever_is_told_first()
    {
        (string, int?, int?)[] answers = [("How was it, from 1 to 5?", 5, null), ("Tell us more.", null, 1)];
        Answers(Recorded(Speaking()).CallerEnds()).Should().Equal(answers);
        Answers(Recorded(Speaking().CallerEnds())).Should().Equal(answers);
    }

    [Fact]
    public void A_spoken_answer_proves_that_the_caller_was_asked_whichever_of_it_and_their_end_is_told_first()
    {
        (string, int?, int?)[] answers = [("How was it, from 1 to 5?", null, 1)];
        var recorded = Recorded(Unreached());
        recorded.Session.Placement.IsReached.Should().BeTrue("it is recorded there alone");
        CallFlow.Wants(recorded.Session, new CallEffect.TransferCaller(3)).Should().BeFalse();

        foreach (var call in new[] { recorded.CallerEnds(), Recorded(Unreached().CallerEnds()) })
        {
            call.Session.Survey.Should().BeEquivalentTo(new { Department = "Sales", Agent = "447700900101" });
            call.Session.Survey!.AskedAt.Should().NotBeNull();
            Answers(call).Should().Equal(answers);
        }
    }

    [Fact]
    public void Who_spoke_no_answer_in_a_survey_of_which_nothing_was_told_was_not_asked()
    {
        var call = Unreached().CallerEnds();

        call.Is(new CallEvent.MessageRecorded(1, Url: null, call.Now, call.Now, Size: null)).Session.Survey.Should().BeNull();
    }

    /// <summary>The agent has left, and nothing tells yet that the caller was led to the first question.</summary>
    private static TestCall Unreached() => Talking(TestPlan.Of(("Survey:Questions:0:Kind", "Message"))).Completed(1, Agent1);

    [Fact]
    public void Who_hangs_up_without_a_word_has_not() => Answers(Speaking().CallerEnds()).Should().ContainSingle();

    [Fact]
    public void An_answer_that_is_kept_is_not_kept_again()
    {
        var call = Recorded(Speaking());
        call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step)).CallerEnds();

        Answers(call).Should().HaveCount(2);
    }

    [Fact]
    public void A_message_for_a_department_is_no_answer()
    {
        var call = Rating(Spoken).With(session => session with { Messages = [new(1, "Sales", session.Caller.StartedAt)] });

        Answers(Recorded(call).CallerEnds()).Should().BeEmpty();
    }

    [Fact]
    public void A_first_question_that_is_spoken_to_is_asked_from_the_agents_end_on()
    {
        var plan = TestPlan.Of(("Survey:Questions:0:Kind", "Message"));
        var call = new TestCall(plan).Choose("1").Created(1, Agent1).Completed(1, Agent1);
        var ended = call.Now;

        call.Answered(1, Agent1);

        call.Session.Placement.State.Should().Be(new InSurvey(0, 0));
        call.Session.Messages.Select(message => message.AskedAt).Should().Equal(ended);
    }

    [Theory]
    [InlineData("5", 1, null)]
    [InlineData("9", 1, null)]
    [InlineData("10", 2, true)]
    public void Only_a_scale_beyond_nine_takes_two_keys(string max, int digits, bool? submitsOnHash)
    {
        var call = Talking(TestPlan.Of(("Survey:Questions:0:Max", max))).Completed(1, Agent1);

        var input = CallScript.For(call.Plan, call.Session).OfType<InputAction>().Single();

        input.Dtmf.Should().BeEquivalentTo(new { MaxDigits = (int?)digits, SubmitOnHash = submitsOnHash });
    }
}
