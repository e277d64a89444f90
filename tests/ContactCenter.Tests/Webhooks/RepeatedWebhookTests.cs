using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Webhooks;

public sealed class RepeatedWebhookTests
{
    private const string Pressed1 = """{"dtmf":{"digits":"1","timed_out":false},"uuid":"caller-leg"}""";

    [Fact]
    public async Task A_repeated_delivery_gets_the_same_bytes_and_has_no_second_effect()
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        (await fake.PostAsync("/webhooks/answer", CardTests.Arrival)).Body.Should().Be(greeting.Body);
        var room = await fake.PostAsync(greeting.EventUrl, Pressed1);
        await CardTests.AgentAsync(fake, withHints: true, "answered");

        var again = await fake.PostAsync(greeting.EventUrl, Pressed1);

        again.Body.Should().Be(room.Body, "the agent has answered meanwhile, but the delivery is the one of before");
        fake.Calls.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task A_repeated_survey_does_not_score_twice()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await CardTests.AgentAsync(fake, withHints: true, "completed");
        const string Pressed4 = """{"dtmf":{"digits":"4"},"uuid":"caller-leg"}""";
        var thanks = await fake.PostAsync("/webhooks/survey", Pressed4);

        (await fake.PostAsync("/webhooks/survey", Pressed4)).Body.Should().Be(thanks.Body);
        var other = await fake.PostAsync("/webhooks/survey", """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""");

        other.Speech.Should().NotBeEmpty();
        (await fake.ItemsAsync("/api/v1/surveys")).Should().ContainSingle().Which.GetProperty("score").GetInt32().Should().Be(4);
    }

    [Fact]
    public async Task A_new_delivery_that_says_nothing_new_changes_nothing()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","price":"0.01" """);
        var before = (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetRawText();

        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","price":"0.02" """);
        await CardTests.AgentAsync(fake, withHints: false, "answered", ""","price":"0.03" """);

        fake.Calls.Changes.Should().ContainSingle();
        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetRawText().Should().Be(before);
    }

    [Fact]
    public async Task A_key_that_is_pressed_for_a_step_behind_rings_nobody_twice()
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync(greeting.EventUrl, Pressed1);

        var late = await fake.PostAsync(greeting.EventUrl, """{"dtmf":{"digits":"2","timed_out":true},"uuid":"caller-leg"}""");

        late.Actions.Should().EndWith("conversation");
        fake.Calls.Creations.Should().ContainSingle();
    }

    [Fact]
    public async Task An_answer_that_is_asked_again_in_other_words_gets_the_greeting()
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", Pressed1);

        var again = await fake.GetAsync("/webhooks/answer?uuid=caller-leg&from=447700900001&to=442079460000");

        again.Actions.Should().Equal("talk", "input");
        again.Speech.Should().Be(greeting.Speech);
        fake.Calls.Creations.Should().ContainSingle();
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle();
    }

    [Fact]
    public async Task Deliveries_at_the_same_moment_have_one_effect()
    {
        await using var fake = new FakeWebhooks();
        var greetings = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => fake.SendAsync(HttpMethod.Post, "/webhooks/answer", CardTests.Arrival)));
        greetings.Select(greeting => greeting.Body).Distinct(StringComparer.Ordinal).Should().ContainSingle();

        var rooms = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => fake.SendAsync(HttpMethod.Post, greetings[0].EventUrl, Pressed1)));
        await fake.SettleAsync();

        rooms.Select(room => room.Body).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        rooms.Should().OnlyContain(room => room.Status == HttpStatusCode.OK);
        fake.Calls.Creations.Should().ContainSingle();
    }
}
