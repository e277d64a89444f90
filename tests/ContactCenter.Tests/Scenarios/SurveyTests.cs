using System.Text.Json;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>When the agent has hung up, callers say how it was.</summary>
public sealed class SurveyTests
{
    private static readonly Dictionary<string, string?> ThreeQuestions = With(
        ("Survey:Questions:1:Prompt", "How likely are you to recommend us, from 0 to 10?"),
        ("Survey:Questions:1:Min", "0"),
        ("Survey:Questions:1:Max", "10"),
        ("Survey:Questions:2:Kind", "Message"),
        ("Survey:Questions:2:Prompt", "Tell us in your own words."));

    [Fact]
    public async Task Several_questions_are_answered_by_key_and_by_voice_message()
    {
        await using var world = new ContactCenterWorld(ThreeQuestions);
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('4');
        await world.Caller.HearsAsync("recommend us");
        await world.Caller.PressAsync("10");
        await world.Caller.HearsAsync("in your own words");
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("You were very kind");
        await world.Caller.PressAsync('#');
        await world.Caller.HearsAsync("Thank you for your answer");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();

        var survey = await world.OnlySurveyAsync();
        survey.GetProperty("callId").GetString().Should().Be(world.Caller.LastLeg);
        survey.GetProperty("caller").GetString().Should().Be(CallerNumber);
        survey.GetProperty("department").GetString().Should().Be("Sales");
        survey.GetProperty("agent").GetString().Should().Be(SalesNumber);
        survey.GetProperty("score").GetInt32().Should().Be(4);
        survey.GetProperty("answeredAt").GetDateTimeOffset().Should().BeAfter(survey.GetProperty("askedAt").GetDateTimeOffset());
        Answers(survey).Should().Equal((4, null), (10, null), (null, 1));
        var message = (await world.OnlyCallAsync()).GetProperty("messages")[0];
        message.GetProperty("about").GetString().Should().Be("Tell us in your own words.");
        message.GetProperty("url").GetString().Should().StartWith("https://");
    }

    [Fact]
    public async Task A_caller_who_presses_and_hangs_up_has_given_their_mark_also_when_it_arrives_last()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.WebhookOvertaken, On = "input", Seconds = 3, Next = 1 });
        await world.Caller.PressAsync('4');
        await world.CallerHangsUpAsync();

        world.Platform.Log.After(0).Last(entry => entry.Kind == LogKind.Webhook).Detail.Should().Contain("dtmf", "the mark came last");
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(4);
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("ended");
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("five", 5)]
    [InlineData("I'd say a four.", 4)]
    [InlineData("Excellent!", 5)]
    [InlineData("four out of five", 4)]
    [InlineData("four stars", 4)]
    public async Task A_mark_may_be_said(string words, int score)
    {
        await using var world = new ContactCenterWorld(With(("Survey:Questions:0:Words:excellent", "5")));
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.SayAsync(words);
        await world.Caller.HearsAsync("Thank you for your answer");
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(score);
    }

    [Theory]
    [InlineData("9", "")]
    [InlineData("", "purple")]
    [InlineData("", "four or five")]
    public async Task A_wrong_answer_is_asked_for_again(string keys, string words)
    {
        await using var world = new ContactCenterWorld();
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await (keys.Length > 0 ? world.Caller.PressAsync(keys) : world.Caller.SayAsync(words));
        await world.Caller.HearsAsync("not one of the answers");
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('3');
        await world.Caller.HearsAsync("Thank you for your answer");
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task After_a_second_wrong_answer_the_survey_goes_on_without()
    {
        await using var world = new ContactCenterWorld(ThreeQuestions);
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('9');
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('0');
        await world.Caller.HearsAsync("recommend us");
        await world.Caller.SayAsync("seven");
        await world.Caller.HearsAsync("in your own words");
        var survey = await world.OnlySurveyAsync();
        survey.GetProperty("score").GetInt32().Should().Be(7);
        Answers(survey).Should().Equal((null, null), (7, null));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("7#", 7)]
    [InlineData("10", 10)]
    [InlineData("0#", 0)]
    public async Task A_mark_of_one_or_two_keys_may_be_ended_with_the_hash_key(string keys, int score)
    {
        await using var world = new ContactCenterWorld(With(("Survey:Questions:0:Min", "0"), ("Survey:Questions:0:Max", "10")));
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync(keys);
        await world.Caller.HearsAsync("Thank you for your answer");
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(score);
    }

    [Fact]
    public async Task Silence_is_an_answer_too()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.HearsAsync("Thank you for your answer");
        await world.Caller.EndsAsync();
        var survey = await world.OnlySurveyAsync();
        survey.GetProperty("score").ValueKind.Should().Be(JsonValueKind.Null);
        world.Caller.Heard.Should().NotContain(line => line.Text.Contains("not one of the answers"));
    }

    [Fact]
    public async Task A_mark_pressed_while_the_question_is_spoken_counts()
    {
        await using var world = new ContactCenterWorld();
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied");
        await world.Caller.PressAsync('2');
        await world.Caller.HearsAsync("Thank you for your answer");
        (await world.OnlySurveyAsync()).GetProperty("score").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Answers_given_before_hanging_up_are_kept()
    {
        await using var world = new ContactCenterWorld(ThreeQuestions);
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('1');
        await world.Caller.HearsAsync("recommend us");
        await world.CallerHangsUpAsync();
        Answers(await world.OnlySurveyAsync()).Should().Equal((1, null));
    }

    [Fact]
    public async Task Words_spoken_before_hanging_up_are_kept()
    {
        await using var world = new ContactCenterWorld(ThreeQuestions);
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('1');
        await world.Caller.HearsAsync("recommend us");
        await world.Caller.PressAsync("0");
        await world.Caller.HearsAsync("beep");
        await world.Caller.SayAsync("That was not good enough");
        await world.CallerHangsUpAsync();
        Answers(await world.OnlySurveyAsync()).Should().Equal((1, null), (0, null), (null, 1));
        (await world.OnlyCallAsync()).GetProperty("messages")[0].GetProperty("url").GetString().Should().StartWith("https://");
    }

    [Fact]
    public async Task A_department_without_survey_says_goodbye()
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:Survey", "false")));
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("Thank you for calling. Goodbye.");
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        (await world.SurveysAsync()).Should().BeEmpty();
        world.Caller.Heard.Should().NotContain(line => line.Text.Contains("How satisfied"));
    }

    [Fact]
    public async Task An_agent_who_hangs_up_before_a_word_was_spoken_is_rated_all_the_same()
    {
        await using var world = new ContactCenterWorld();
        world.Sales.RingSeconds = 0;
        world.Sales.WhenRung = PhoneBehaviour.Answer;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Please wait while we connect you");
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
    }

    private static IEnumerable<(int? Score, int? Message)> Answers(JsonElement survey) =>
        survey.GetProperty("answers").EnumerateArray().Select(answer => (Number(answer, "score"), Number(answer, "message")));

    private static int? Number(JsonElement answer, string name) =>
        answer.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
