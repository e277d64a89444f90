using ContactCenter.Load.World;
using static ContactCenter.EndToEndTests.Load.Records;

namespace ContactCenter.EndToEndTests.Load;

/// <summary>What the audit of a run finds; each fault by itself.</summary>
public sealed class AuditorTests
{
    private static readonly Records Good = new();

    [Fact]
    public void A_good_call_has_no_faults() => Good.Faults().Should().BeEmpty();

    [Fact]
    public void A_survey_that_never_came_is_missed() =>
        One(Good with { Legs = [Caller(8, byParty: false), Agent(AgentLeg, 4, 6)], Webhooks = [Good.Webhooks[0]], Surveys = [] }, "*there was no survey*");

    [Fact]
    public void A_caller_who_hangs_up_at_once_is_owed_no_survey() =>
        (Good with { Legs = [Caller(8, byParty: true), Agent(AgentLeg, 4, 6)], Webhooks = [Good.Webhooks[0]], Surveys = [] }).Faults().Should().BeEmpty();

    [Fact]
    public void A_caller_who_waits_for_a_server_that_is_down_is_owed_no_survey_and_one_who_waits_for_a_ready_one_is()
    {
        var patient = Good with
        {
            Legs = [Caller(14, byParty: true), Agent(AgentLeg, 4, 6)],
            Webhooks = [Good.Webhooks[0]],
            Surveys = [],
            Calls = [Call("ended", AgentLeg) with { EndedAt = At(14) }]
        };

        (patient with { Lives = [new ServerLife(At(-2), At(-1), At(5)), new ServerLife(At(12), At(13), null)] }).Faults().Should().BeEmpty();
        One(patient, "*there was no survey*");
    }

    [Fact]
    public void A_survey_that_came_twice_is_felt_twice() =>
        One(Good with { Legs = [Caller(8, byParty: false, Transfer(6.1), Transfer(6.5)), Agent(AgentLeg, 4, 6)] }, "*led to the survey 2 times*");

    [Fact]
    public void A_survey_may_come_as_an_answer_too_and_more_questions_of_it_are_no_second_one()
    {
        var asked = Good with { Legs = [Caller(8, byParty: false, Reply(6.1), Reply(6.4)), Agent(AgentLeg, 4, 6)] };

        asked.Faults().Should().BeEmpty();
        One(asked with { Legs = [Caller(8, byParty: false, Reply(6.1), Transfer(6.4)), asked.Legs[1]] }, "*led to the survey 2 times*");
    }

    [Fact]
    public void A_survey_without_an_agent_is_a_fault() =>
        Good.With(Unanswered(AgentLeg, "busy")).Faults().Should().Contain("The caller was led to the survey although no agent had talked and left.");

    [Fact]
    public void A_survey_in_the_middle_of_a_conversation_is_a_fault() =>
        Good.With(Agent(AgentLeg, 4, 6), Agent("a2", 5, 7)).Faults().Should()
            .Contain("The caller was led to the survey out of the conversation with agent leg a2.");

    [Fact]
    public void An_agent_who_is_hung_up_on_while_they_talk_is_a_fault() =>
        One(Good.With(Agent(AgentLeg, 4, 6, byParty: false)), "*a1 was hung up on*");

    [Fact]
    public void An_agent_whose_caller_has_gone_may_be_hung_up_on() =>
        (Good with
        {
            Legs = [Caller(5, byParty: true) with { Stays = [new("CON-r", "room-1", At(2), At(5))] }, Agent(AgentLeg, 4, 6, byParty: false)],
            Webhooks = [Good.Webhooks[0]],
            Surveys = [],
        }).Faults().Should().BeEmpty();

    [Fact]
    public void A_mark_that_was_taken_and_is_not_kept_is_missed() => One(Good with { Surveys = [] }, "The mark 4 was taken, and there is no survey.");

    [Fact]
    public void A_mark_is_kept_as_it_was_given() => Good.Marked(2).Should().Contain("The mark 4 was taken, and the survey has 2.");

    [Fact]
    public void A_mark_that_nobody_pressed_is_made_up() =>
        (Good with { Webhooks = [Good.Webhooks[0]] }).Faults().Should().Equal("The survey has the mark 4, which the caller did not press.");

    [Theory]
    [InlineData(null)]
    [InlineData(503)]
    public void A_mark_that_the_server_did_not_take_may_be_lost(int? status) =>
        (Good with { Webhooks = [Good.Webhooks[0], Mark(7, "4", status, "")], Surveys = [SurveyOf(null)] }).Faults().Should().BeEmpty();

    [Fact]
    public void Two_surveys_of_one_call_are_one_too_many() => One(Good with { Surveys = [SurveyOf(4), SurveyOf(4)] }, "*2 surveys*");

    [Fact]
    public void A_survey_is_about_the_agent_who_talked() =>
        One(Good with { Surveys = [SurveyOf(4) with { Agent = "447700900199" }] }, "*447700900199, who did not talk*");

    [Fact]
    public void A_server_that_can_only_apologise_has_forgotten_the_call() =>
        One(Good with { Webhooks = [Good.Webhooks[0], Mark(7, "4", 200, Apology)], Surveys = [SurveyOf(null)] }, "*had forgotten the call*");

    [Fact]
    public void A_call_that_was_greeted_is_in_the_books() =>
        (Good with { Calls = [] }).Faults().Should().Contain("The caller was greeted, and the books do not have the call.");

    [Fact]
    public void A_call_that_is_over_is_over_in_the_books() => One(Good with { Calls = [Call("talking", AgentLeg)] }, "*the books have it as talking*");

    [Fact]
    public void Nobody_knows_of_an_end_before_it_came() =>
        One(Good with { Calls = [Call("ended", AgentLeg) with { EndedAt = At(6) }] }, "*before it could be*");

    [Fact]
    public void A_call_that_nobody_made_is_not_in_the_books() =>
        Good.Booked(Call("ended") with { CallId = "c9", Legs = [] }).Faults().Should().Equal("The books have a call that nobody made.");

    [Theory]
    [InlineData("hangUp", "dead")]
    [InlineData("hangUp", "due")]
    [InlineData("timer", "dead")]
    public void Work_that_is_left_is_a_fault(string kind, string state) =>
        One(Good with { Work = [new(CallerLeg, kind, AgentLeg, state, "429")] }, $"{kind} a1 is {state}: 429.");

    [Fact]
    public void A_timer_may_still_run() => (Good with { Work = [new(CallerLeg, "timer", null, "waiting", null)] }).Faults().Should().BeEmpty();

    private static void One(Records records, string fault) => records.Faults().Should().ContainSingle().Which.Should().Match(fault);
}
