using ContactCenter.Domain.Analysis.Scorecards;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Scorecards;

/// <summary>What answers are worth, and what is proposed.</summary>
public sealed class ScorecardTests
{
    private static readonly ScorecardQuestion Scale = new("scale", "How?", QuestionKind.Scale) { Levels = 5, NotApplicable = true };

    [Theory]
    [InlineData("1", 0.0)]
    [InlineData("3", 0.5)]
    [InlineData("5", 1.0)]
    [InlineData("0", null)]
    [InlineData("6", null)]
    [InlineData("yes", null)]
    [InlineData("notApplicable", null)]
    public void A_step_is_worth_its_part_of_the_scale(string answer, double? worth) => AnswerWords.WorthOf(Scale, answer).Should().Be(worth);

    [Fact]
    public void That_it_does_not_apply_is_an_answer_where_the_question_says_so()
    {
        AnswerWords.IsAnswer(Scale, AnswerWords.NotApplicable).Should().BeTrue();
        AnswerWords.IsAnswer(Scale with { NotApplicable = false }, AnswerWords.NotApplicable).Should().BeFalse();
    }

    [Fact]
    public void A_mark_is_within_its_answers_worth()
    {
        var property = Prop.ForAll(
            Gen.Choose(1, 5).ArrayOf().Where(steps => steps.Length is > 0 and < 20).ToArbitrary(),
            steps =>
            {
                var questions = steps.Select((step, number) => Scale with { Id = $"q{number}", Weight = (number % 3) + 1 }).ToArray();
                var answers = steps.Select((step, number) => (Key: $"q{number}", Value: $"{step}"))
                    .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
                var mark = ScorecardMark.Of(new("card") { Questions = [.. questions] }, answers);
                return mark >= (steps.Min() - 1) / 4.0 - 1e-9 && mark <= (steps.Max() - 1) / 4.0 + 1e-9;
            });
        FsCheck.Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void Nothing_answered_gives_no_mark() =>
        ScorecardMark.Of(new("card") { Questions = [Scale] }, new Dictionary<string, string>(StringComparer.Ordinal)).Should().BeNull();

    [Theory]
    [InlineData(20, null, "yes")]
    [InlineData(5, null, "no")]
    [InlineData(null, 20, "no")]
    [InlineData(null, 200, "yes")]
    public void Words_count_where_the_agent_says_them_in_time(int? first, int? last, string answer)
    {
        var auto = new AutomaticAnswer(AutomaticKind.Words) { Words = ["how can I help"], FirstSeconds = first, LastSeconds = last };
        var conversation = new Conversation(
        [
            new(0, Speaker.Caller, 0, 5, "How can I help you, they always ask."),
            new(1, Speaker.Agent, 10, 15, "Hello, HOW can I help?"),
            new(2, Speaker.Caller, 90, 100, "Good bye."),
        ]);

        var proposed = AutomaticAnswers.Of(Question(auto), new() { Conversation = conversation });

        proposed!.Answer.Should().Be(answer);
        proposed.Segment.Should().Be(answer == "yes" ? 1 : null);
    }

    [Theory]
    [InlineData("how can I help", "yes")]
    [InlineData("what is your name", null)]
    public void That_words_were_not_said_is_proposed_of_no_call_of_which_a_part_has_unknown_speakers(string words, string? answer)
    {
        var auto = new AutomaticAnswer(AutomaticKind.Words) { Words = [words] };
        var conversation = new Conversation(
        [
            new(0, Speaker.Unknown, 0, 5, "What is your name?") { Recording = 1 },
            new(1, Speaker.Agent, 10, 15, "Hello, how can I help?") { Recording = 2 },
        ]);

        AutomaticAnswers.Of(Question(auto), new() { Conversation = conversation })?.Answer.Should().Be(answer);
    }

    [Fact]
    public void Figures_are_within_their_bounds_or_not()
    {
        var share = new AutomaticAnswer(AutomaticKind.TalkShare) { AtMost = .6 };
        AutomaticAnswers.Of(Question(share), new() { TalkShare = .6 })!.Answer.Should().Be("yes");
        AutomaticAnswers.Of(Question(share), new() { TalkShare = .61 })!.Answer.Should().Be("no");
        AutomaticAnswers.Of(Question(share), new()).Should().BeNull();
        var interruptions = new AutomaticAnswer(AutomaticKind.Interruptions) { AtLeast = 1 };
        AutomaticAnswers.Of(Question(interruptions), new() { Interruptions = 0 })!.Answer.Should().Be("no");
        var silence = new AutomaticAnswer(AutomaticKind.Silence) { AtMost = .2 };
        AutomaticAnswers.Of(Question(silence), new() { SilenceShare = .1 })!.Answer.Should().Be("yes");
    }

    [Fact]
    public void A_sentiment_that_falls_and_another_topic_are_a_no()
    {
        AutomaticAnswers.Of(Question(new(AutomaticKind.SentimentFalling)), new() { IsFalling = true })!.Answer.Should().Be("no");
        var topic = new AutomaticAnswer(AutomaticKind.Topic) { Topic = "returns" };
        AutomaticAnswers.Of(Question(topic), new() { HasTopic = true, Topic = "returns" })!.Answer.Should().Be("yes");
        AutomaticAnswers.Of(Question(topic), new() { HasTopic = true })!.Answer.Should().Be("no");
        AutomaticAnswers.Of(Question(topic), new() { HasTopic = true, Topic = "returns", TopicLine = 3 })!.Segment.Should().Be(3);
        AutomaticAnswers.Of(Question(topic), new() { HasTopic = true, Topic = "billing", TopicLine = 3 })!.Segment.Should().BeNull();
        AutomaticAnswers.Of(Question(new(AutomaticKind.SentimentFalling)), new() { IsFalling = true, FallLine = 5 })!.Segment.Should().Be(5);
        AutomaticAnswers.Of(Question(new(AutomaticKind.SentimentFalling)), new() { IsFalling = false, FallLine = 5 })!.Segment.Should().BeNull();
        AutomaticAnswers.Of(Question(topic), new()).Should().BeNull();
    }

    private static ScorecardQuestion Question(AutomaticAnswer auto) => new("q", "?", QuestionKind.YesNo) { Auto = auto };
}
