using System.Text.Json;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Api;

public sealed class SurveyListTests
{
    [Fact]
    public async Task A_survey_is_listed_from_the_moment_it_is_put_and_its_score_is_a_number()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        (await fake.ItemsAsync("/api/v1/surveys")).Should().BeEmpty();
        await CardTests.AgentAsync(fake, withHints: true, "completed");

        var asked = (await fake.ItemsAsync("/api/v1/surveys")).Should().ContainSingle().Subject;
        asked.GetProperty("score").ValueKind.Should().Be(JsonValueKind.Null);
        asked.GetProperty("agentId").ValueKind.Should().Be(JsonValueKind.Null);
        asked.GetProperty("answeredAt").ValueKind.Should().Be(JsonValueKind.Null);
        await fake.PostAsync("/webhooks/survey", """{"uuid":"caller-leg","dtmf":{"digits":"5"}}""");

        (await fake.ItemsAsync("/api/v1/surveys?score=5&department=Sales")).Should().ContainSingle()
            .Which.GetProperty("score").ValueKind.Should().Be(JsonValueKind.Number);
        (await fake.ItemsAsync("/api/v1/surveys?score=4")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/surveys?department=Support")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/surveys?agent=%2B447700900101")).Should().ContainSingle();
        (await fake.ItemsAsync("/api/v1/surveys?agent=447700900102")).Should().BeEmpty();
    }

    [Fact]
    public async Task Surveys_come_as_a_table_too()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await CardTests.AgentAsync(fake, withHints: true, "completed");
        await fake.PostAsync("/webhooks/survey", """{"uuid":"caller-leg","dtmf":{"digits":"5"}}""");

        var table = await fake.AskAsync("/api/v1/surveys", accept: "text/csv");

        table.Body.Split("\r\n").Should().HaveCount(3)
            .And.HaveElementAt(0, "callId,caller,department,agent,score,askedAt,answeredAt,agentId,answers")
            .And.HaveElementAt(1, "caller-leg,447700900001,Sales,447700900101,5,2026-01-05T10:00:00.0000000Z,2026-01-05T10:00:00.0000000Z,,"
                + "\"[{\"\"question\"\":\"\"How satisfied were you with this call? Press a key from 1, not at all, to 5, very "
                    + "satisfied.\"\",\"\"score\"\":5,\"\"message\"\":null,\"\"at\"\":\"\"2026-01-05T10:00:00\u002B00:00\"\"}]\"");
    }

    [Fact]
    public async Task A_call_tells_its_legs_its_survey_and_its_story()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        await CardTests.AgentAsync(fake, withHints: true, "completed");
        await fake.PostAsync("/webhooks/survey", """{"uuid":"caller-leg","dtmf":{"digits":"3"}}""");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));

        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");

        call.GetProperty("state").GetString().Should().Be("ended");
        call.GetProperty("legs").EnumerateArray().Select(leg => leg.GetProperty("legId").GetString()).Should().Equal("caller-leg", "agent-leg-1");
        call.GetProperty("survey").GetProperty("score").GetInt32().Should().Be(3);
        call.GetProperty("timeline").EnumerateArray().Should().HaveCountGreaterThan(5);
    }
}
