using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class CallModificationTests
{
    private const string Waiting = """[{"action":"conversation","name":"room","startOnEnter":false}]""";
    private const string Survey = """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"How was it?"}]}}""";
    private const string Staying =
        """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"Please stay."},{"action":"wait","timeout":60}]}}""";

    [Fact]
    public async Task A_transfer_is_accepted_first_and_then_moves_the_leg_to_a_conversation_of_its_own()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Waiting);
        var before = world.Platform.Legs.Single().ConversationId;

        var answer = await world.PutAsync(leg, Survey);

        (answer.Status, answer.Body).Should().Be((204, ""));
        world.Platform.Legs.Single().ConversationId.Should().Be(before);
        await world.Caller.HearsAsync("How was it");
        var move = world.App.Deliveries.Last(delivery => delivery.Text("type") == "transfer");
        move.Text("conversation_uuid_from").Should().Be(before);
        move.Text("conversation_uuid_to").Should().NotBe(before);
        await world.Caller.EndsAsync();
        world.Platform.Conversations.Should().BeEmpty();
    }

    [Fact]
    public async Task A_transfer_may_be_fetched()
    {
        await using var world = new TestWorld();
        world.App.On("/next", """[{"action":"talk","text":"How was it?"}]""");
        var leg = await world.CallAsync(Waiting);

        await world.PutAsync(leg, Fetched("next"));

        await world.Caller.HearsAsync("How was it");
        world.App.At("/next").Single().Method.Should().Be("GET");
    }

    [Fact]
    public async Task A_transfer_drops_what_the_leg_was_doing()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync("""[{"action":"talk","text":"This will be cut. Nobody hears the rest."},{"action":"talk","text":"Nor this."}]""");
        await world.Caller.HearsAsync("This will be cut");

        await world.PutAsync(leg, Survey);
        await world.Caller.EndsAsync();

        world.Caller.Heard.Select(line => (line.Text, line.Outcome)).Should()
            .Equal(("This will be cut. Nobody…", HeardOutcome.Cut), ("How was it?", HeardOutcome.Completed));
    }

    [Theory]
    [InlineData("""[{"action":"talk","text":"Too late."}]""")]
    [InlineData("no NCCO")]
    public async Task An_answer_that_comes_after_a_transfer_neither_replaces_it_nor_ends_the_call(string answer)
    {
        await using var world = new TestWorld(options => options.Faults = [new FaultRule { Kind = FaultKind.AnswerSlow, On = "answer", Seconds = 3 }]);
        world.App.On("/outbound", answer);
        var created = await world.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{"type":"phone","number":"{{TestAccount.Agent}}"}],"random_from_number":true,"answer_url":["https://app.example.com/outbound"]}
            """);
        await world.Agent.AnswerAsync();
        await world.PassAsync(1);

        await world.PutAsync(created.Json.GetProperty("uuid").GetString()!, Staying);
        await world.PassAsync(10);

        world.App.At("/outbound").Should().ContainSingle();
        world.Agent.Heard.Select(line => (line.Text, line.Outcome)).Should().Equal(("Please stay.", HeardOutcome.Completed));
        world.Agent.State.Should().Be(PhoneState.InCall);
    }

    [Theory]
    [InlineData("""[{"action":"talk","text":"Too late."}]""")]
    [InlineData("no NCCO")]
    public async Task Of_two_transfers_the_later_one_counts_however_long_the_first_takes_to_be_fetched(string first)
    {
        await using var world = new TestWorld();
        world.App.On("/first", first).On("/second", """[{"action":"talk","text":"Please stay."},{"action":"wait","timeout":60}]""");
        var leg = await world.CallAsync(Waiting);
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.AnswerSlow, On = "answer", Seconds = 3, Next = 1 });

        await world.PutAsync(leg, Fetched("first"));
        await world.PassAsync(1);
        await world.PutAsync(leg, Fetched("second"));
        await world.PassAsync(10);

        world.App.At("/first").Should().ContainSingle();
        world.Caller.Heard.Select(line => (line.Text, line.Outcome)).Should().Equal(("Please stay.", HeardOutcome.Completed));
        world.Caller.State.Should().Be(PhoneState.InCall);
    }

    [Fact]
    public async Task Without_new_conversations_a_transferred_leg_returns_to_its_first()
    {
        await using var world = new TestWorld(options => options.Unspecified.TransferGivesNewConversation = false);
        var leg = await world.CallAsync(Waiting);
        var first = world.App.Event("answered").Text("conversation_uuid");

        await world.PutAsync(leg, Survey);
        await world.Caller.HearsAsync("How was it");

        world.App.Deliveries.Last(delivery => delivery.Text("type") is not null).Text("conversation_uuid_to").Should().Be(first);
    }

    [Fact]
    public async Task A_hang_up_ends_the_leg()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Waiting);

        (await world.PutAsync(leg, """{"action":"hangup"}""")).Status.Should().Be(204);
        await world.Caller.EndsAsync();

        world.App.Event("completed").Text("disconnected_by").Should().Be("platform");
    }

    [Fact]
    public async Task A_ringing_leg_that_is_hung_up_is_cancelled()
    {
        await using var world = new TestWorld();
        var leg = await world.CreateAsync(Waiting);
        await world.Agent.RingsAsync();
        await world.PassAsync(1);

        (await world.PutAsync(leg, """{"action":"hangup"}""")).Status.Should().Be(204);
        await world.Agent.EndsAsync();

        world.App.Statuses(leg).Should().Equal("started", "ringing", "cancelled", "completed");
    }

    [Theory]
    [InlineData("mute", "unmute", false)]
    [InlineData("earmuff", "unearmuff", true)]
    public async Task A_leg_can_be_silenced_and_deafened(string off, string on, bool deaf)
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Waiting);
        await world.CreateAsync("""[{"action":"conversation","name":"room"}]""");
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        var (speaker, listener) = deaf ? (world.Agent, world.Caller) : (world.Caller, world.Agent);

        await world.PutAsync(leg, $$"""{"action":"{{off}}"}""");
        await world.PassAsync(0.1);
        await speaker.SayAsync("Not heard.");
        await world.PutAsync(leg, $$"""{"action":"{{on}}"}""");
        await world.PassAsync(0.1);
        await speaker.SayAsync("Heard again.");

        listener.Heard.Select(line => line.Text).Should().Equal("Heard again.");
    }

    [Fact]
    public async Task An_outbound_leg_cannot_be_modified_in_its_first_second()
    {
        await using var world = new TestWorld();
        var leg = await world.CreateAsync(Waiting);
        await world.PassAsync(0.9);

        var early = await world.PutAsync(leg, """{"action":"hangup"}""");
        await world.PassAsync(0.1);
        var later = await world.PutAsync(leg, """{"action":"hangup"}""");

        (early.Status, early.Body).Should().Be((400, """{"type":"BAD_REQUEST","error_title":"Bad Request"}"""));
        later.Status.Should().Be(204);
    }

    [Fact]
    public async Task A_leg_that_still_rings_cannot_be_moved()
    {
        await using var world = new TestWorld();
        var leg = await world.CreateAsync(Waiting);
        await world.Agent.RingsAsync();
        await world.PassAsync(1);

        (await world.PutAsync(leg, Survey)).Status.Should().Be(400);
    }

    [Fact]
    public async Task A_leg_that_has_ended_is_not_found_but_can_be_read()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Waiting);
        await world.Caller.HangUpAsync();

        (await world.PutAsync(leg, Survey)).Status.Should().Be(404);
        (await world.PutAsync("nobody", Survey)).Status.Should().Be(404);
        (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Json.GetProperty("status").GetString().Should().Be("completed");
        (await world.SendAsync(HttpMethod.Get, "/v1/calls/nobody")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_caller_who_leaves_before_the_transfer_happens_is_not_moved()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Waiting);

        (await world.PutAsync(leg, Survey)).Status.Should().Be(204);
        await world.Caller.HangUpAsync();
        await world.PassAsync(5);

        world.App.Deliveries.Where(delivery => delivery.Text("type") == "transfer").Should().ContainSingle();
        world.Platform.Legs.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{}""", "action")]
    [InlineData("""{"action":"dance"}""", "action")]
    [InlineData("""{"action":"\ud83d"}""", "$")]
    [InlineData("""{"\ud83d":"hangup"}""", "$")]
    [InlineData("""{"action":"hangup","reason":"rude"}""", "reason")]
    [InlineData("""{"action":"transfer"}""", "destination")]
    [InlineData("""{"action":"transfer","destination":{"ncco":[{"action":"talk","text":"Hi"}]}}""", "destination.type")]
    [InlineData("""{"action":"transfer","destination":{"type":"ncco"}}""", "destination.ncco")]
    [InlineData("""{"action":"transfer","destination":{"type":"ncco","url":"https://app.example.com/next"}}""", "destination.url")]
    [InlineData("""{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk"}]}}""", "destination.ncco[0].talk.text")]
    public async Task A_wrong_modification_is_refused_by_name(string body, string parameter)
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Waiting);

        var answer = await world.PutAsync(leg, body);

        answer.Status.Should().Be(400);
        answer.Json.GetProperty("invalid_parameters").EnumerateArray().Select(fault => fault.GetProperty("name").GetString()).Should().Contain(parameter);
    }

    [Fact]
    public async Task A_form_is_not_json()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Waiting);

        var answer = await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}", "action=hangup", type: "application/x-www-form-urlencoded");

        (answer.Status, answer.Body).Should().Be((415, """{"type":"UNSUPPORTED_MEDIA_TYPE","error_title":"Unsupported Media Type"}"""));
    }

    private static string Fetched(string path) => $$$"""{"action":"transfer","destination":{"type":"ncco","url":["https://app.example.com/{{{path}}}"]}}""";
}
