using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Tests.Unspecified;

public sealed class UnspecifiedBehaviourTests
{
    private const string Wait = """[{"action":"wait","timeout":5}]""";

    [Fact]
    public async Task The_signature_of_a_get_may_cover_the_query_as_it_is()
    {
        await using var world = WorldWith(points => points.GetPayloadHash = SignedQuery.Raw);
        await world.CallAsync(Wait);

        var answer = world.App.At("/answer").Single();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer.Url.Query[1..])));

        Claims(answer).GetProperty("payload_hash").GetString().Should().Be(hash);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task A_second_attempt_may_have_the_token_of_the_first(bool keeps, int tokens)
    {
        await using var world = WorldWith(points => points.RetriesKeepToken = keeps);
        world.App.On("/answer", HttpStatusCode.ServiceUnavailable).On("/answer", Wait);

        await world.Caller.DialAsync(TestAccount.Number);

        world.App.At("/answer").Select(delivery => Claims(delivery).GetProperty("jti").GetString()).Distinct(StringComparer.Ordinal).Should().HaveCount(tokens);
        world.App.Deliveries.Select(delivery => delivery.Token).Distinct(StringComparer.Ordinal).Should().HaveCount(tokens + 3);
    }

    [Fact]
    public async Task Webhooks_may_be_tried_more_often_or_less()
    {
        await using var world = WorldWith(points => (points.QuestionAttempts, points.EventAttempts) = (3, 1));
        world.App.On("/answer", HttpStatusCode.ServiceUnavailable).On("/event", HttpStatusCode.ServiceUnavailable);

        await world.Caller.DialAsync(TestAccount.Number);

        world.App.At("/answer").Should().HaveCount(3);
        world.App.Statuses().Should().Equal("started", "ringing", "completed");
    }

    [Theory]
    [InlineData(ProblemShape.Titled, "application/json", """{"type":"NOT_FOUND","error_title":"Not Found"}""")]
    [InlineData(ProblemShape.Standard, "application/problem+json", """{"type":"https://developer.vonage.com/api-errors#not-found","title":"Not """
        + """Found","detail":"The request could not be carried out: Not Found.","instance":"TRACE"}""")]
    [InlineData(ProblemShape.None, null, "")]
    public async Task Errors_may_look_otherwise(ProblemShape shape, string? type, string body)
    {
        await using var world = WorldWith(points => points.Problems = shape);

        var answer = await world.SendAsync(HttpMethod.Get, "/v1/calls/nobody");

        (answer.Status, answer.Type, answer.Body).Should().Be((404, type, body.Replace("TRACE", answer.Trace, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_standard_error_names_what_is_wrong_too()
    {
        await using var world = WorldWith(points => points.Problems = ProblemShape.Standard);

        var answer = await world.SendAsync(HttpMethod.Get, "/v1/calls?order=up");

        answer.Json.GetProperty("invalid_parameters")[0].GetProperty("name").GetString().Should().Be("order");
        answer.Json.GetProperty("title").GetString().Should().Be("Bad Request");
    }

    [Fact]
    public async Task Directions_may_be_missing_and_machines_be_named_by_uuid()
    {
        await using var world = WorldWith(points => (points.EventsHaveDirection, points.MachineEventsHaveUuid) = (false, true));
        world.Agent.WhenRung = PhoneBehaviour.Answer;

        var leg = await world.CreateAsync(Wait, ",\"machine_detection\":\"continue\"");
        await world.PassAsync(20);

        world.App.Statuses(leg).Should().Equal("started", "ringing", "answered", "human", "completed");
        world.App.Deliveries.Should().OnlyContain(delivery => delivery.Text("direction") == null);
        world.App.Event("human").Text("uuid").Should().Be(leg);
        world.App.Event("human").Text("call_uuid").Should().BeNull();
    }

    [Fact]
    public async Task A_call_that_is_read_may_have_arrays_and_other_times()
    {
        await using var world = WorldWith(points => points.PartiesAsArrays = points.SpacedTimes = true);
        var leg = await world.CallAsync(Wait);
        await world.Caller.EndsAsync();

        var call = (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Json;

        call.GetProperty("from").GetRawText().Should().Be("""[{"type":"phone","number":"447700900000"}]""");
        call.GetProperty("to")[0].GetProperty("number").GetString().Should().Be(TestAccount.Number);
        (call.GetProperty("start_time").GetString(), call.GetProperty("end_time").GetString()).Should().Be(("2026-01-05 10:00:00", "2026-01-05 10:00:05"));
    }

    [Fact]
    public async Task The_ncco_of_a_transfer_may_be_fetched_by_post()
    {
        await using var world = WorldWith(points => points.TransferMethod = "POST");
        world.App.On("/next", """[{"action":"talk","text":"How was it?"}]""");
        var leg = await world.CallAsync(Wait);

        await world.PutAsync(leg, """{"action":"transfer","destination":{"type":"ncco","url":["https://app.example.com/next"]}}""");
        await world.Caller.HearsAsync("How was it");

        world.App.At("/next").Single().Method.Should().Be("POST");
    }

    [Theory]
    [InlineData(true, PhoneState.OnHook)]
    [InlineData(false, PhoneState.InCall)]
    public async Task Who_would_end_the_conversation_may_be_moved_out_without(bool isExit, PhoneState state)
    {
        await using var world = WorldWith(points => points.TransferIsExit = isExit);
        var leg = await world.CallAsync("""[{"action":"conversation","name":"room","endOnExit":true}]""");
        await world.CreateAsync("""[{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        await world.Agent.HearsPhoneAsync(world.Caller);

        await world.PutAsync(leg, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"wait"}]}}""");
        await world.PassAsync(1);

        world.Agent.State.Should().Be(state);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Actions_behind_a_conversation_may_never_run(bool follow, bool heard)
    {
        await using var world = WorldWith(points => points.ActionsFollowConversation = follow);
        await world.CallAsync("""[{"action":"conversation","name":"room"},{"action":"talk","text":"Goodbye"}]""");
        await world.CreateAsync("""[{"action":"conversation","name":"room","endOnExit":true}]""");
        await world.Agent.AnswerAsync();
        await world.Agent.HearsPhoneAsync(world.Caller);

        await world.Agent.HangUpAsync();
        await world.Caller.EndsAsync();

        world.Caller.Heard.Any(line => line.Text == "Goodbye").Should().Be(heard);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1.5, 6.5)]
    public async Task After_a_file_there_may_be_silence_before_the_next_action(double gap, double notifiedAt)
    {
        await using var world = WorldWith(points => points.GapAfterStream = TimeSpan.FromSeconds(gap));
        await world.CallAsync(
            """
            [{"action":"stream","streamUrl":["https://app.example.com/music.wav"]},
             {"action":"notify","payload":{},"eventUrl":["https://app.example.com/next"]},{"action":"wait","timeout":5}]
            """);

        await world.PassAsync(notifiedAt - 0.1);
        world.App.At("/next").Should().BeEmpty();
        await world.PassAsync(0.1);

        world.App.At("/next").Should().ContainSingle();
    }

    private static TestWorld WorldWith(Action<UnspecifiedBehaviour> configure) => new(options => configure(options.Unspecified));

    private static JsonElement Claims(Delivery delivery) =>
        JsonElement.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(delivery.Token!.Split('.')[1]));
}
