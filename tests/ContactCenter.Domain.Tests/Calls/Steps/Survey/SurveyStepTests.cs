using ContactCenter.Domain.Calls.Steps.Goodbye;
using ContactCenter.Domain.Calls.Steps.Survey;
using static ContactCenter.Domain.Tests.Plans.TestCall;

namespace ContactCenter.Domain.Tests.Calls.Steps.Survey;

public sealed class SurveyStepTests
{
    private static readonly CallPlan Long = TestPlan.Of(
        ("Survey:Questions:1:Kind", "Message"),
        ("Survey:Questions:1:Prompt", "Tell us more."),
        ("Survey:Questions:2:Prompt", "Would you call again, from 0 to 10?"),
        ("Survey:Questions:2:Min", "0"),
        ("Survey:Questions:2:Max", "10"),
        ("Survey:WrongAnswer", "That is no answer."),
        ("Survey:Thanks", "Thank you."));

    [Fact]
    public void A_mark_is_kept_and_the_caller_is_thanked()
    {
        var call = Rating().Choose("4");

        call.Session.Survey!.Answers.Should().Equal(
            new SurveyAnswer("How was it, from 1 to 5?", 4, null, call.Now) { Number = 1, Scale = new(1, 5) });
        call.Session.Survey.Should().BeEquivalentTo(new { Score = 4, AnsweredAt = (DateTimeOffset?)call.Now, Department = "Sales", Agent = "447700900101" });
        call.Session.Placement.State.Should().Be(new HearingGoodbye(call.Plan.Survey.Thanks));
        call.Said.Should().Equal(call.Plan.Survey.Thanks.Text);
    }

    [Fact]
    public void A_spoken_mark_counts_too() => Rating().Say("five").Session.Survey!.Score.Should().Be(5);

    [Fact]
    public void Silence_passes_the_question_over_and_a_late_key_changes_nothing()
    {
        var call = Rating().Choose(null);
        call.Session.Survey.Should().BeEquivalentTo(new { Score = (int?)null, AnsweredAt = (DateTimeOffset?)null });
        call.Session.Survey!.Answers.Should().ContainSingle();

        call.Choose("4").Session.Survey!.Score.Should().BeNull();
    }

    [Fact]
    public void A_mark_that_arrives_after_the_callers_end_counts()
    {
        var call = Rating().CallerEnds();
        call.Session.Survey!.Score.Should().BeNull();

        call.Choose("4");

        call.Session.Survey.Should().BeEquivalentTo(new { Score = 4, AnsweredAt = (DateTimeOffset?)call.Now, Agent = "447700900101" });
        call.Session.Should().BeEquivalentTo(
            new { Placement = new { State = new Ended() }, IsOver = true, Caller = new { EndedAt = (DateTimeOffset?)call.Now.AddSeconds(-1) } });
        call.Said.Should().Equal(call.Plan.Texts.Goodbye.Text);
    }

    [Fact]
    public void A_late_mark_proves_that_the_caller_was_asked()
    {
        var call = Talking().Completed(1, Agent1).CallerEnds();
        call.Session.Survey.Should().BeNull();

        call.Choose("2");

        call.Session.Survey.Should().BeEquivalentTo(new { Score = 2, AskedAt = (DateTimeOffset?)call.Now, Department = "Sales", Agent = "447700900101" });
    }

    [Fact]
    public void A_second_late_mark_changes_nothing() => Rating().CallerEnds().Choose("4").Choose("1").Session.Survey!.Answers.Should().ContainSingle();

    [Theory]
    [InlineData("9")]
    [InlineData(null)]
    public void A_late_answer_that_is_none_is_not_kept(string? digits)
    {
        var call = Rating().CallerEnds();
        var before = call.Session.Survey;

        call.Choose(digits).Session.Survey.Should().Be(before);

        call.Choose("3").Session.Survey!.Score.Should().Be(3, "it may have been the one before");
    }

    [Fact]
    public void A_late_key_of_the_menu_or_of_an_earlier_question_is_no_mark()
    {
        new TestCall().CallerEnds().Choose("1").Session.Survey.Should().BeNull();
        var call = Rating(Long).Choose("9").CallerEnds();

        call.Is(new CallEvent.CallerInput(call.Session.Placement.Step - 1, "4", [])).Session.Survey!.Score.Should().BeNull();
    }

    [Fact]
    public void A_late_mark_without_a_step_is_known_by_its_address()
    {
        Rating().CallerEnds().Is(new CallEvent.CallerInput(null, "4", [])).Session.Survey!.Score.Should().BeNull();
        Rating().CallerEnds().Is(new CallEvent.CallerInput(null, "4", [], IsForSurvey: true)).Session.Survey!.Score.Should().Be(4);
    }

    [Fact]
    public void A_wrong_answer_is_asked_again_once_and_then_passed_over()
    {
        var call = Rating(Long).Choose("9");
        call.Session.Placement.State.Should().Be(new InSurvey(0, 1));
        call.Said.Should().Equal("That is no answer.", "How was it, from 1 to 5?");
        call.Session.Placement.Step.Should().Be(4);

        call.Choose("8");

        call.Session.Placement.State.Should().Be(new InSurvey(1, 0));
        call.Session.Survey!.Answers.Should().ContainSingle().Which.Score.Should().BeNull();
    }

    [Fact]
    public void Questions_follow_each_other_to_the_thanks()
    {
        var call = Rating(Long).Choose("5");
        call.Session.Messages.Should().Equal(new VoiceMessage(1, "Tell us more.", call.Now) { IsAnswer = true });
        call.Last.Answer!.Select(action => action.Name).Should().Equal("talk", "record", "notify");

        call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));
        call.Session.Placement.State.Should().Be(new InSurvey(2, 0));
        call.Session.Survey!.Answers[1].Should().BeEquivalentTo(new { Question = "Tell us more.", Score = (int?)null, Message = (int?)1 });
        call.Said.Should().Equal("Would you call again, from 0 to 10?");

        call.Choose("10");
        call.Session.Survey!.Answers.Should().HaveCount(3);
        call.Session.Survey.Score.Should().Be(5, "the score is the first scale's");
        call.Said.Should().Equal("Thank you.");
    }

    [Fact]
    public void A_key_during_a_message_ends_it() =>
        Rating(Long).Choose("5").Choose("#").Session.Placement.State.Should().Be(new InSurvey(2, 0));

    [Fact]
    public void A_step_that_was_carried_out_before_or_is_a_question_is_said_again()
    {
        var call = Rating(Long).Choose("5");
        call.Is(new CallEvent.CallerContinued(1)).Session.Placement.State.Should().Be(new InSurvey(1, 0));

        var scale = Rating();
        scale.Is(new CallEvent.CallerContinued(scale.Session.Placement.Step)).Said.Should().Equal("How was it, from 1 to 5?");
    }

    [Fact]
    public void A_survey_may_begin_with_a_message()
    {
        var plan = TestPlan.Of(("Survey:Questions:0:Kind", "Message"));
        var call = Talking(plan).Completed(1, Agent1);

        call.Session.Messages.Should().ContainSingle().Which.AskedAt.Should().Be(call.Now);
        call.Is(new CallEvent.CallerTransferred(3)).Is(new CallEvent.CallerContinued(3)).Session.Survey!.AnsweredAt.Should().Be(call.Now);
    }

    [Fact]
    public void Without_a_survey_the_caller_hears_goodbye()
    {
        foreach (var plan in new[] { TestPlan.Of(("Departments:Sales:Survey", "false")), TestPlan.Of(("Survey:Questions:0:Prompt", null)) })
        {
            var call = Talking(plan).Completed(1, Agent1);

            call.Session.Placement.State.Should().Be(new HearingGoodbye(plan.Texts.Goodbye));
            call.Session.Survey.Should().BeNull();
            call.Last.Effects.Should().Equal(new CallEffect.TransferCaller(3));
        }
    }
}
