using System.Net;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Webhooks;

/// <summary>What nobody expected: strange callers, unknown legs, bodies that are no webhooks, failed requests.</summary>
public sealed class StrangeWebhookTests
{
    public static TheoryData<string, string> Callers => new()
    {
        { ""","from":"anonymous" """, "anonymous" },
        { ""","from":"" """, "" },
        { "", "" },
        { ""","from":null""", "" },
        { ""","from":"sip:reception@pbx.example.com" """, "sip:reception@pbx.example.com" },
        { ""","from_user":"ann","endpoint_type":"app" """, "ann" },
        { ""","from":"<script>alert(1)</script>" """, "<script>alert(1)</script>" },
        { ""","from":447700900001""", "447700900001" },
    };

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task A_withheld_or_odd_caller_is_a_caller_like_any_other(string from, string caller)
    {
        await using var fake = new FakeWebhooks();

        var greeting = await fake.PostAsync("/webhooks/answer", $$"""{"to":"442079460000","uuid":"caller-leg"{{from}}}""");
        var room = await fake.PostAsync(greeting.EventUrl, """{"dtmf":{"digits":"2"},"uuid":"caller-leg"}""");

        room.Actions.Should().Equal("talk", "conversation");
        var creation = fake.Calls.Creations.Should().ContainSingle().Subject;
        creation.Body.GetProperty("from").GetProperty("number").GetString().Should().Be("442079460000");
        creation.Body.GetProperty("to")[0].GetProperty("number").GetString().Should().Be("447700900102");
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle().Which.GetProperty("caller").GetString().Should().Be(caller);
    }

    [Theory]
    [InlineData("CON-first", 1)]
    [InlineData("CON-another", 0)]
    public async Task An_error_that_names_only_a_conversation_is_found_by_it_and_its_reason_can_be_read(string conversation, int found)
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", """{"to":"442079460000","from":"447700900001","uuid":"caller-leg","conversation_uuid":"CON-first"}""");

        var reply = await fake.PostAsync(
            "/webhooks/event", $$"""{"reason":"Syntax error in NCCO.","conversation_uuid":"{{conversation}}","timestamp":"2026-01-05T10:00:00.000Z"}""");

        reply.Status.Should().Be(HttpStatusCode.OK);
        (await fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().HaveCount(1 - found);
        var timeline = (await fake.AskAsync("/api/v1/calls/caller-leg")).Json.GetProperty("timeline").EnumerateArray()
            .Select(line => line.GetProperty("what").GetString());
        timeline.Count(line => line == "the platform reports: Syntax error in NCCO.").Should().Be(found);
        fake.Logs.Entries.Count(line =>
            line.Level == LogLevel.Warning && line.Message == "The platform reports a fault of call caller-leg: Syntax error in NCCO.").Should().Be(found);
    }

    [Theory]
    [InlineData(true, "CON-b", true)]
    [InlineData(false, "CON-b", true)]
    [InlineData(true, "CON-a", false)]
    [InlineData(false, "CON-a", false)]
    public async Task Caller_and_agent_in_two_conversations_are_told_of_once(bool callerFirst, string agents, bool isSplit)
    {
        await using var fake = new FakeWebhooks();
        using var measured = new Measurements(fake.Services);
        var greeting = await fake.PostAsync(
            "/webhooks/answer", """{"to":"442079460000","from":"447700900001","uuid":"caller-leg","conversation_uuid":"CON-first"}""");
        await fake.PostAsync(greeting.EventUrl, """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""");
        var events = fake.Calls.Creations.Should().ContainSingle().Subject.Body.GetProperty("event_url")[0].GetString()!;
        var caller = """{"type":"transfer","uuid":"caller-leg","conversation_uuid_from":"CON-first","conversation_uuid_to":"CON-a"}""";
        var agent = $$"""{"type":"transfer","uuid":"agent-leg-1","conversation_uuid_from":"CON-agent-1","conversation_uuid_to":"{{agents}}"}""";
        (string, string)[] moves = callerFirst ? [("/webhooks/event", caller), (events, agent)] : [(events, agent), ("/webhooks/event", caller)];

        foreach (var (path, body) in moves)
            await fake.PostAsync(path, body);
        foreach (var (path, body) in moves)
            await fake.PostAsync(path, body.Replace("{", """{"timestamp":"2026-01-05T10:00:00.000Z",""", StringComparison.Ordinal));

        var timeline = (await fake.AskAsync("/api/v1/calls/caller-leg")).Json.GetProperty("timeline").EnumerateArray()
            .Select(line => line.GetProperty("what").GetString());
        timeline.Count(line => line == "caller and agent are in two conversations: CON-a and CON-b").Should().Be(isSplit ? 1 : 0);
        fake.Logs.Entries.Count(line => line.Level == LogLevel.Warning && line.Message.Contains("in two conversations", StringComparison.Ordinal)).Should()
            .Be(isSplit ? 1 : 0);
        measured.Lines.Count(line => line == "calls.split 1").Should().Be(isSplit ? 1 : 0);
    }

    [Fact]
    public async Task An_error_at_the_address_of_an_agents_leg_tells_of_that_leg()
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", """{"to":"442079460000","from":"447700900001","uuid":"caller-leg"}""");
        await fake.PostAsync(greeting.EventUrl, """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""");
        var events = fake.Calls.Creations.Should().ContainSingle().Subject.Body.GetProperty("event_url")[0].GetString()!;

        await fake.PostAsync(events, """{"reason":"No such room.","conversation_uuid":"CON-agent"}""");

        var timeline = (await fake.AskAsync("/api/v1/calls/caller-leg")).Json.GetProperty("timeline").EnumerateArray()
            .Select(line => line.GetProperty("what").GetString());
        timeline.Should().Contain("agent leg 1: the platform reports: No such room.");
    }

    [Theory]
    [InlineData("/webhooks/event")]
    [InlineData("/webhooks/events")]
    [InlineData("/webhooks/recording")]
    [InlineData("/webhooks/transcription")]
    public async Task What_is_about_no_call_of_ours_is_taken_kept_and_counted(string path)
    {
        await using var fake = new FakeWebhooks();

        (await fake.PostAsync(path, """{"uuid":"nobody","status":"answered"}""")).Status.Should().Be(HttpStatusCode.OK);

        var kept = (await fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().ContainSingle().Subject;
        kept.GetProperty("legId").GetString().Should().Be("nobody");
        kept.GetProperty("body").GetString().Should().Contain("answered");
    }

    [Theory]
    [InlineData("/webhooks/input")]
    [InlineData("/webhooks/survey")]
    [InlineData("/webhooks/notify")]
    [InlineData("/webhooks/fallback")]
    public async Task Who_waits_for_an_answer_about_an_unknown_call_hears_something(string path)
    {
        await using var fake = new FakeWebhooks();

        var answer = await fake.PostAsync(path, """{"uuid":"nobody","dtmf":{"digits":"1"},"speech":{}}""");

        answer.Speech.Should().NotBeEmpty();
        fake.Calls.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task An_ended_call_still_gets_spoken_answers_and_no_effects()
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/events", CardTests.CallerStatus("completed"));

        (await fake.PostAsync("/webhooks/input", """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""")).Speech.Should().NotBeEmpty();
        (await fake.PostAsync("/webhooks/survey", """{"dtmf":{"digits":"5"},"uuid":"caller-leg"}""")).Speech.Should().NotBeEmpty();
        (await fake.GetAsync("/webhooks/answer?uuid=caller-leg&to=442079460000")).Speech.Should().NotBeEmpty();

        fake.Calls.Requests.Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/surveys")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/calls?state=ended")).Should().ContainSingle();
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("event")]
    [InlineData("events")]
    [InlineData("input")]
    [InlineData("survey")]
    [InlineData("fallback")]
    [InlineData("recording")]
    [InlineData("transcription")]
    [InlineData("notify")]
    public async Task A_body_that_is_no_JSON_object_is_refused(string route)
    {
        await using var fake = new FakeWebhooks();
        foreach (var body in (string[])["", "no JSON", "[]", "1", "null", "\"text\"", "{", "{} {}", "<xml/>", "uuid=caller-leg&status=answered"])
            (await fake.PostAsync($"/webhooks/{route}", body)).Status.Should().Be(HttpStatusCode.BadRequest, "of the body {0}", body);
    }

    [Theory]
    [InlineData("started")]
    [InlineData("ringing")]
    public async Task News_of_a_leg_before_its_answer_webhook_is_nothing_to_look_at(string status)
    {
        await using var fake = new FakeWebhooks();

        (await fake.PostAsync("/webhooks/event", CardTests.CallerStatus(status))).Status.Should().Be(HttpStatusCode.OK);

        (await fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().BeEmpty();
        fake.Logs.Entries.Should().NotContain(entry => entry.Level >= LogLevel.Warning && entry.Message.Contains("belongs to no call"));
    }

    [Fact]
    public async Task A_body_longer_than_any_webhook_is_refused()
    {
        await using var fake = new FakeWebhooks();
        var body = $$"""{"uuid":"caller-leg","status":"{{new string('x', 300_000)}}"}""";

        (await fake.PostAsync("/webhooks/event", body)).Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_failed_answer_is_carried_on_by_the_fallback()
    {
        await using var fake = new FakeWebhooks();

        var greeting = await fake.PostAsync("/webhooks/fallback",
            """{"reason":"Connection closed.","original_request":{"url":"https://contact.test/webhooks/answer","type":"answer"},"from":"447700900001","""
                + """ "to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-first"}""");

        greeting.Actions.Should().Equal("talk", "talk", "input");
        fake.Logs.Entries.Should().ContainSingle(line =>
            line.Message == "The platform asks the fallback address about leg caller-leg, because /webhooks/answer failed: Connection closed.");
        greeting.Speech.Should().StartWith("We are sorry for the short interruption. Thank you for calling Example Inc.!");
        (await fake.PostAsync(greeting.EventUrl, """{"dtmf":{"digits":"1"},"uuid":"caller-leg"}""")).Actions.Should().EndWith("conversation");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_input_is_carried_on_by_the_fallback(bool withHints)
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        var failed = withHints ? $"https://contact.test{greeting.EventUrl}" : "https://contact.test/webhooks/input";

        var answer = await fake.PostAsync("/webhooks/fallback",
            $$"""{"reason":"Connection closed.","original_request":{"url":"{{failed}}","type":"event"},"dtmf":{"digits":"1","timed_out":"""
                + """false},"uuid":"caller-leg","conversation_uuid":"CON-first"}""");

        answer.Speech.Should().StartWith("We are sorry for the short interruption.");
        answer.Actions.Should().EndWith("conversation");
        fake.Calls.Creations.Should().ContainSingle();
    }

    [Fact]
    public async Task A_body_that_contradicts_the_leg_that_is_known_is_ignored_and_logged()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);

        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, CardTests.AgentStatus("completed", ""","duration":"9" """, leg: "another-leg"));

        fake.Calls.Changes.Should().BeEmpty();
        fake.Logs.Entries.Should()
            .Contain(line => line.Message.Contains("another-leg", StringComparison.Ordinal) && line.Message.Contains("left aside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_of_one_call_with_a_leg_of_another_is_ignored_and_logged()
    {
        await using var fake = new FakeWebhooks();
        var first = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", "other-leg", StringComparison.Ordinal));

        var answer = await fake.PostAsync(first.EventUrl, """{"dtmf":{"digits":"1"},"uuid":"other-leg"}""");

        answer.Speech.Should().NotBeEmpty();
        fake.Calls.Requests.Should().BeEmpty();
        fake.Logs.Entries.Should().Contain(line => line.Message.Contains("another call", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guessed_address_counts_for_nothing()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.CallAsync(fake);
        var guessed = "/webhooks/event?call=caller-leg&key=00000000000000000000000000000000&agent=1";

        await fake.PostAsync(guessed, CardTests.AgentStatus("completed", ""","duration":"9" """, leg: "made-up"));

        fake.Calls.Changes.Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().ContainSingle();
    }
}
