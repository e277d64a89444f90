using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Webhooks;

/// <summary>The basic call, told by nothing but webhooks and seen by nothing but answers and requests.</summary>
public sealed class CardTests
{
    public const string Arrival = """{"from":"447700900001","to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-first","endpoint_type":"phone"}""";
    private const string Pressed1 = """{"speech":{"results":[]},"dtmf":{"digits":"1","timed_out":"""
        + """true},"from":"447700900001","to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-first","timestamp":"2026-01-05T10:00:05.000Z"}""";
    private const string Pressed4 =
        """{"speech":{"error":"Speech was not enabled"},"dtmf":{"digits":"4","timed_out":false},"uuid":"caller-leg","conversation_uuid":"CON-survey"}""";

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task An_answer_is_one_talk_that_can_be_interrupted_and_one_input(string method)
    {
        await using var fake = new FakeWebhooks();

        var greeting = method == "POST"
            ? await fake.PostAsync("/webhooks/answer", Arrival)
            : await fake.GetAsync("/webhooks/answer?to=442079460000&from=447700900001&conversation_uuid=CON-first&uuid=caller-leg");

        greeting.Actions.Should().Equal("talk", "input");
        greeting.Action("talk").GetProperty("bargeIn").GetBoolean().Should().BeTrue();
        greeting.Speech.Should().StartWith("Thank you for calling Example Inc.!");
        greeting.EventUrl.Should().StartWith("/webhooks/input?");
        greeting.Action("input").GetProperty("dtmf").GetProperty("maxDigits").GetInt32().Should().Be(1);
        fake.Calls.Requests.Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle().Which.GetProperty("callId").GetString().Should().Be("caller-leg");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_leads_into_a_room_and_rings_one_agent_into_the_same(bool withHints)
    {
        await using var fake = new FakeWebhooks();
        var greeting = await fake.PostAsync("/webhooks/answer", Arrival);

        var answer = await fake.PostAsync(withHints ? greeting.EventUrl : "/webhooks/input", Pressed1);

        answer.Actions.Should().Equal("talk", "conversation");
        answer.Speech.Should().Contain("sales department");
        var room = answer.Action("conversation");
        room.GetProperty("startOnEnter").GetBoolean().Should().BeFalse();
        room.GetProperty("musicOnHoldUrl").EnumerateArray().Should().ContainSingle().Which.GetString().Should().Be($"{FakeWebhooks.PublicUrl}audio/hold.mp3");
        room.TryGetProperty("endOnExit", out _).Should().BeFalse();
        var creation = fake.Calls.Requests.Should().ContainSingle().Subject;
        creation.Method.Should().Be(HttpMethod.Post);
        creation.Path.Should().Be("/v1/calls");
        creation.Authorization.Should().StartWith("Bearer ey");
        creation.EventUrl.AbsoluteUri.Should().StartWith($"{FakeWebhooks.PublicUrl}webhooks/event?");
        creation.Body.GetProperty("to")[0].GetProperty("number").GetString().Should().Be("447700900101");
        creation.Body.GetProperty("from").GetProperty("number").GetString().Should().Be("442079460000");
        var joins = creation.Ncco.EnumerateArray().Should().ContainSingle().Subject;
        joins.GetProperty("action").GetString().Should().Be("conversation");
        joins.GetProperty("name").GetString().Should().Be(room.GetProperty("name").GetString());
        joins.GetProperty("startOnEnter").GetBoolean().Should().BeTrue();
        joins.TryGetProperty("endOnExit", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Two_calls_have_two_rooms()
    {
        await using var fake = new FakeWebhooks();
        var rooms = new List<string?>();
        foreach (var leg in (string[])["leg-a", "leg-b"])
        {
            var answer = await CallAsync(fake, leg);
            rooms.Add(answer.Action("conversation").GetProperty("name").GetString());
        }

        rooms.Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task When_the_agent_has_left_the_caller_is_moved_once_and_scores(bool agentWithHints, bool surveyWithHints)
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake, agentWithHints);

        await AgentAsync(fake, agentWithHints, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);

        var change = fake.Calls.Changes.Should().ContainSingle().Subject;
        change.Path.Should().Be("/v1/calls/caller-leg");
        change.Body.GetProperty("action").GetString().Should().Be("transfer");
        change.Body.GetProperty("destination").GetProperty("type").GetString().Should().Be("ncco");
        var survey = new WebhookReply(System.Net.HttpStatusCode.OK, "application/json", change.Ncco.GetRawText());
        survey.Actions.Should().Equal("talk", "input");
        survey.EventUrl.Should().StartWith("/webhooks/survey?");

        var thanks = await fake.SendAsync(HttpMethod.Post, surveyWithHints ? survey.EventUrl : "/webhooks/survey", Pressed4);

        var kept = (await fake.ItemsAsync("/api/v1/surveys")).Should().ContainSingle("the score is there before the 200 leaves").Subject;
        kept.GetProperty("score").GetInt32().Should().Be(4);
        kept.GetProperty("callId").GetString().Should().Be("caller-leg");
        kept.GetProperty("department").GetString().Should().Be("Sales");
        kept.GetProperty("agent").GetString().Should().Be("447700900101");
        thanks.Actions.Should().Equal("talk");
        thanks.Speech.Should().Contain("Thank you");
        fake.Calls.Changes.Should().ContainSingle();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_agent_who_is_only_seen_leaving_after_a_while_was_there(bool withHints)
    {
        await using var fake = new FakeWebhooks();
        await CallAsync(fake);

        await AgentAsync(fake, withHints, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);

        fake.Calls.Changes.Should().ContainSingle().Which.Body.GetProperty("action").GetString().Should().Be("transfer");
    }

    [Theory]
    [InlineData("busy")]
    [InlineData("unanswered")]
    [InlineData("rejected")]
    [InlineData("failed")]
    [InlineData("timeout")]
    [InlineData("cancelled")]
    public async Task An_agent_who_did_not_answer_leads_to_an_apology_and_never_to_the_survey(string status)
    {
        await using var fake = new FakeWebhooks();
        await CallAsync(fake);

        await AgentAsync(fake, withHints: true, status);
        await AgentAsync(fake, withHints: true, "completed", ""","start_time":null,"duration":"0" """);

        var apology = fake.Calls.Changes.Should().ContainSingle().Subject;
        apology.Ncco.GetRawText().Should().Contain("nobody can take your call").And.NotContain("webhooks/survey");
        (await fake.ItemsAsync("/api/v1/surveys")).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_caller_who_leaves_first_ends_the_agents_leg_and_is_asked_nothing(bool withHints)
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake, withHints);

        await fake.PostAsync("/webhooks/event", CallerStatus("completed"));
        await AgentAsync(fake, withHints, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);

        var change = fake.Calls.Changes.Should().ContainSingle().Subject;
        change.Path.Should().Be("/v1/calls/agent-leg-1");
        change.Body.GetProperty("action").GetString().Should().Be("hangup");
        (await fake.ItemsAsync("/api/v1/surveys")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_agents_events_may_come_before_the_201()
    {
        await using var fake = new FakeWebhooks();
        var mayAnswer = new TaskCompletionSource();
        fake.Calls.CreationsMayBeAnswered = mayAnswer.Task;
        await fake.PostAsync("/webhooks/answer", Arrival);
        await fake.SendAsync(HttpMethod.Post, "/webhooks/input", Pressed1);
        await Soon.IsAsync(() => fake.Calls.Creations.Count > 0);

        var address = fake.Calls.Creations[0].EventUrl.PathAndQuery;
        await fake.SendAsync(HttpMethod.Post, address, AgentStatus("started"));
        await fake.SendAsync(HttpMethod.Post, address, AgentStatus("answered"));
        mayAnswer.SetResult();
        await fake.SettleAsync();
        await fake.PostAsync(address, AgentStatus("completed", ""","start_time":"2026-01-05T10:00:10.000Z" """));

        fake.Calls.Creations.Should().ContainSingle();
        fake.Calls.Changes.Should().ContainSingle().Which.Path.Should().Be("/v1/calls/caller-leg");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(500)]
    [InlineData(200)]
    public async Task The_survey_does_not_hang_on_a_question_to_the_calls_API(int status)
    {
        await using var fake = new FakeWebhooks();
        fake.Calls.AnswerToGet = () => new((System.Net.HttpStatusCode)status) { Content = new StringContent("{}") };
        await TalkAsync(fake, agentWithHints: true);

        await AgentAsync(fake, withHints: true, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);

        var change = fake.Calls.Changes.Should().ContainSingle().Subject;
        change.Path.Should().Be("/v1/calls/caller-leg");
        change.Body.GetProperty("action").GetString().Should().Be("transfer");
    }

    internal static string AgentStatus(string status, string more = "", string leg = "agent-leg-1") =>
        $$"""{"from":"442079460000","to":"447700900101","uuid":"{{leg}}","conversation_uuid":"CON-agent","status":"{{status}}","direction":"outbound","""
            + $$""" "timestamp":"2026-01-05T10:00:40.000Z"{{more}}}""";

    internal static string CallerStatus(string status) =>
        $$"""{"from":"447700900001","to":"442079460000","uuid":"caller-leg","conversation_uuid":"CON-first","status":"{{status}}","direction":"inbound","""
            + """ "timestamp":"2026-01-05T10:00:41.000Z"}""";

    internal static Task<WebhookReply> AgentAsync(FakeWebhooks fake, bool withHints, string status, string more = "") =>
        fake.PostAsync(withHints ? fake.Calls.Creations[^1].EventUrl.PathAndQuery : "/webhooks/event", AgentStatus(status, more));

    internal static async Task<WebhookReply> CallAsync(FakeWebhooks fake, string caller = "caller-leg")
    {
        await fake.PostAsync("/webhooks/answer", Arrival.Replace("caller-leg", caller, StringComparison.Ordinal));
        return await fake.PostAsync("/webhooks/input", Pressed1.Replace("caller-leg", caller, StringComparison.Ordinal));
    }

    internal static async Task TalkAsync(FakeWebhooks fake, bool agentWithHints)
    {
        await CallAsync(fake);
        foreach (var status in (string[])["started", "ringing", "answered"])
            await AgentAsync(fake, agentWithHints, status, status == "answered" ? ""","start_time":null""" : "");
    }
}
