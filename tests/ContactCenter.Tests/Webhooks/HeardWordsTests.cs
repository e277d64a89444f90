using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Webhooks;

/// <summary>
/// What a recogniser held possible, as the platform tells it: a confidence of 0 or below is none, and the first sure words that mean something count.
/// </summary>
public sealed class HeardWordsTests
{
    private const string Unsure = """[{"confidence":"0.1","text":"sales"}]""";

    [Theory]
    [InlineData("""[{"confidence":"0.0","text":"sales"}]""")]
    [InlineData("""[{"confidence":-1,"text":"sales"}]""")]
    [InlineData("""[{"confidence":"0.1","text":"support"},{"confidence":"0.9","text":"sales"}]""")]
    [InlineData("""[{"confidence":"0.9","text":"snails"},{"confidence":"0.9","text":"sales"}]""")]
    public async Task A_choice_of_a_menu(string heard)
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        await fake.PostAsync(greeting.EventUrl, Said(heard));

        fake.Calls.Creations.Should().ContainSingle().Which.Body.GetProperty("to")[0].GetProperty("number").GetString().Should().Be("447700900101");
    }

    [Fact]
    public async Task Words_that_are_not_sure_are_no_choice()
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        var answer = await fake.PostAsync(greeting.EventUrl, Said(Unsure));

        answer.Speech.Should().Contain("I did not catch that");
        fake.Calls.Creations.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""[{"confidence":"0.0","text":"again"}]""", true)]
    [InlineData("""[{"confidence":-1,"text":"again"}]""", true)]
    [InlineData("""[{"confidence":"0.1","text":"goodbye"},{"confidence":"0.9","text":"again"}]""", true)]
    [InlineData("""[{"confidence":"0.1","text":"again"}]""", false)]
    public async Task A_choice_when_nobody_has_answered(string heard, bool isChoice)
    {
        await using var fake = new FakeWebhooks();
        await CardTests.CallAsync(fake);
        await CardTests.AgentAsync(fake, withHints: true, "busy");
        var apology = Answer(fake.Calls.Changes.Should().ContainSingle().Subject);

        await fake.PostAsync(apology.EventUrl, Said(heard));

        fake.Calls.Creations.Should().HaveCount(isChoice ? 2 : 1);
    }

    [Theory]
    [InlineData("""[{"confidence":"0.0","text":"four"}]""", 4)]
    [InlineData("""[{"confidence":-1,"text":"four"}]""", 4)]
    [InlineData("""[{"confidence":"0.1","text":"two"},{"confidence":"0.9","text":"four"}]""", 4)]
    [InlineData("""[{"confidence":"0.9","text":"two or three"},{"confidence":"0.9","text":"three"}]""", 3)]
    public async Task A_mark_of_the_survey(string heard, int score)
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);
        var survey = Answer(fake.Calls.Changes.Should().ContainSingle().Subject);

        await fake.PostAsync(survey.EventUrl, Said(heard));

        (await fake.ItemsAsync("/api/v1/surveys")).Should().ContainSingle().Which.GetProperty("score").GetInt32().Should().Be(score);
    }

    private static WebhookReply Answer(ApiRequest change) => new(System.Net.HttpStatusCode.OK, "application/json", change.Ncco.GetRawText());

    private static string Said(string results) =>
        $$"""{"dtmf":{"digits":null,"timed_out":false},"speech":{"timeout_reason":"end_on_silence_timeout","results":{{results}}},"uuid":"caller-leg"}""";
}
