using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class ConversationTests
{
    private const string Waiting = """[{"action":"conversation","name":"room","startOnEnter":false,"musicOnHoldUrl":["https://app.example.com/music.mp3"]}]""";
    private const string Starting = """[{"action":"conversation","name":"room","startOnEnter":true}]""";

    [Fact]
    public async Task The_caller_hears_music_until_the_agent_starts_it_and_then_they_hear_each_other()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Waiting);
        await world.Caller.HearsAsync("music.mp3");
        world.Platform.Conversations.Should().ContainSingle(conversation => conversation.Name == "room" && !conversation.Started);

        await world.CreateAsync(Starting);
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        await world.Agent.SayAsync("How can I help?");
        await world.Caller.HearsAsync("how can I help");
        await world.Caller.SayAsync("My parcel is late.");
        await world.Agent.HearsAsync("parcel");

        world.Caller.Heard.Select(line => (line.Source, line.Outcome, line.From)).Should().Equal(
            (HeardSource.HoldMusic, HeardOutcome.Cut, null),
            (HeardSource.Phone, HeardOutcome.Completed, TestAccount.Agent));
    }

    [Fact]
    public async Task Each_leg_that_enters_is_told_and_equal_conversations_prove_that_they_met()
    {
        await using var world = new TestWorld();
        var caller = await world.CallAsync(Waiting);
        var agent = await world.CreateAsync(Starting);
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);

        var moves = world.App.Deliveries.Where(delivery => delivery.Text("type") == "transfer").ToList();

        moves.Select(move => move.Text("uuid")).Should().Equal(caller, agent);
        moves.Select(move => move.Text("conversation_uuid_to")).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        moves.Select(move => move.Text("conversation_uuid_from")).Should().OnlyHaveUniqueItems();
        Golden.Matches(moves[0].Body);
    }

    [Fact]
    public async Task Before_it_starts_nobody_is_heard()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Waiting);
        await world.CreateAsync("""[{"action":"conversation","name":"room","startOnEnter":false}]""");
        await world.Agent.AnswerAsync();
        await world.PassAsync(1);

        await world.Caller.SayAsync("Hello?");

        world.Agent.Heard.Should().BeEmpty();
    }

    [Fact]
    public async Task When_the_agent_leaves_the_caller_stays()
    {
        await using var world = new TestWorld();
        await MeetAsync(world, Waiting);

        await world.Agent.HangUpAsync();
        await world.PassAsync(60);

        world.Caller.State.Should().Be(PhoneState.InCall);
        world.Platform.Conversations.Should().ContainSingle(conversation => conversation.Name == "room" && conversation.Started);
    }

    [Fact]
    public async Task When_a_leg_leaves_that_ends_it_it_ends_for_everybody()
    {
        await using var world = new TestWorld();
        await MeetAsync(world, """[{"action":"conversation","name":"room","endOnExit":true}]""");

        await world.Caller.HangUpAsync();
        await world.Agent.EndsAsync();

        world.Platform.Conversations.Should().BeEmpty();
        world.Platform.Legs.Should().BeEmpty();
    }

    [Fact]
    public async Task After_a_conversation_has_ended_the_next_action_runs()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"conversation","name":"room"},{"action":"talk","text":"They have left."}]""");
        await world.CreateAsync("""[{"action":"conversation","name":"room","endOnExit":true}]""");
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);

        await world.Agent.HangUpAsync();

        await world.Caller.HearsAsync("They have left");
    }

    [Fact]
    public async Task Those_who_go_on_when_their_conversation_has_ended_are_no_longer_together()
    {
        await using var world = new TestWorld();
        var other = world.Platform.Phone("447700900002");
        var caller = await world.CallAsync(
            """[{"action":"conversation","name":"room"},{"action":"talk","text":"They have left."},{"action":"wait","timeout":60}]""");
        var second = await other.DialAsync(TestAccount.Number);
        await world.CreateAsync("""[{"action":"conversation","name":"room","endOnExit":true}]""");
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(other);

        await world.Agent.HangUpAsync();
        await world.PassAsync(5);
        await world.Caller.SayAsync("Is anybody there?");

        other.Heard.Select(line => line.Text).Should().Equal("They have left.");
        world.Caller.Heard.Select(line => line.Text).Should().Equal("They have left.");
        world.Platform.Conversations.Select(conversation => conversation.Legs.Single()).Should().BeEquivalentTo(caller, second);
        world.App.Deliveries.Where(delivery => delivery.Text("type") == "transfer").Select(move => move.Text("conversation_uuid_to"))
            .Distinct(StringComparer.Ordinal).Should().HaveCount(3, "each is told where it is now");
    }

    [Fact]
    public async Task Who_enters_a_conversation_again_that_has_ended_meets_who_does_the_same()
    {
        await using var world = new TestWorld();
        var other = world.Platform.Phone("447700900002");
        var caller = await world.CallAsync("""[{"action":"conversation","name":"room"},{"action":"conversation","name":"room"}]""");
        await other.DialAsync(TestAccount.Number);
        await world.CreateAsync("""[{"action":"conversation","name":"room","endOnExit":true}]""");
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(other);

        await world.Agent.HangUpAsync();
        await world.Caller.HearsPhoneAsync(other);

        world.Platform.Legs.Single(leg => leg.Id == caller).Room.Should().Be("room");
        world.Platform.Conversations.Should().ContainSingle().Which.Legs.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("\"mute\":true", false, true)]
    [InlineData("\"canSpeak\":[]", false, true)]
    [InlineData("\"canHear\":[]", true, false)]
    public async Task Who_hears_whom_is_said_at_joining(string option, bool agentIsHeard, bool agentHears)
    {
        await using var world = new TestWorld();
        await world.CallAsync(Waiting);
        await world.CreateAsync($$"""[{"action":"conversation","name":"room",{{option}}}]""");
        await world.Agent.AnswerAsync();
        await world.PassAsync(1);

        await world.Agent.SayAsync("Can you hear me?");
        await world.Caller.SayAsync("Is anybody there?");

        Heard(world.Caller).Should().Be(agentIsHeard);
        Heard(world.Agent).Should().Be(agentHears);
    }

    [Fact]
    public async Task A_supervisor_hears_both_and_is_heard_by_the_agent_alone()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Waiting);
        var agent = await world.CreateAsync(Starting);
        await world.Agent.AnswerAsync();
        var supervisor = world.Platform.AppPhone("supervisor");
        supervisor.WhenRung = PhoneBehaviour.Answer;
        await world.SendAsync(
            HttpMethod.Post,
            "/v1/calls",
            $$"""{"to":[{"type":"app","user":"supervisor"}],"random_from_number":true,"ncco":[{"action":"conversation","name":"room","canSpeak":"""
                + $$"""["{{agent}}"]}]}""");
        await world.PassAsync(4);

        await supervisor.SayAsync("Offer a refund.");
        await world.Caller.SayAsync("I am waiting.");

        Heard(world.Agent).Should().BeTrue();
        Heard(supervisor).Should().BeTrue();
        Heard(world.Caller).Should().BeFalse();
    }

    [Fact]
    public async Task A_leg_shows_whom_it_hears_at_the_moment()
    {
        await using var world = new TestWorld();
        var caller = await world.CallAsync(Waiting);
        var agent = await world.CreateAsync(Starting);
        Hears(caller).Should().BeEmpty("the room has not started");

        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        Hears(caller).Should().Equal(agent);
        Hears(agent).Should().Equal(caller);

        await world.PassAsync(2);
        await world.PutAsync(agent, """{"action":"mute"}""");
        await world.PassAsync(1);
        Hears(caller).Should().BeEmpty("the agent is muted");
        Hears(agent).Should().Equal(caller);

        IReadOnlyList<string> Hears(string id) => world.Platform.Legs.Single(leg => leg.Id == id).Hears;
    }

    [Fact]
    public async Task The_same_name_is_the_same_conversation_after_everybody_had_left()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Starting);
        await world.Caller.HangUpAsync();
        await world.CallAsync(Starting);

        world.App.Deliveries.Where(delivery => delivery.Text("type") == "transfer").Select(move => move.Text("conversation_uuid_to"))
            .Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Fact]
    public async Task An_ncco_transfer_moves_everybody_into_another_conversation()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Waiting);
        await world.CreateAsync("""[{"action":"conversation","name":"other"}]""");
        await world.Agent.AnswerAsync();
        await world.PassAsync(1);
        var target = world.Platform.Conversations.Single(conversation => conversation.Name == "other").Id;

        var leg = await world.Platform.Phone("447700900002").DialAsync(TestAccount.Number);
        await world.PassAsync(1);
        world.App.On("/next", $$"""[{"action":"transfer","conversationId":"{{target}}"}]""");
        await world.PutAsync(leg, """{"action":"transfer","destination":{"type":"ncco","url":["https://app.example.com/next"]}}""");
        await world.Platform.Phone("447700900002").HearsPhoneAsync(world.Agent);

        world.Platform.Legs.Single(live => live.Id == leg).Room.Should().Be("other");
    }

    [Fact]
    public async Task A_transfer_to_nowhere_is_reported()
    {
        await using var world = new TestWorld();

        await world.CallAsync("""[{"action":"transfer","conversationId":"CON-nowhere"}]""");
        await world.Caller.EndsAsync();

        world.App.At("/event").Should().ContainSingle(delivery => delivery.Text("reason") == "The conversation to transfer to does not exist.");
    }

    private static bool Heard(SimulatedPhone phone) => phone.Heard.Any(line => line.Source == HeardSource.Phone);

    private static async Task MeetAsync(TestWorld world, string ncco)
    {
        await world.CallAsync(ncco);
        await world.CreateAsync(Starting);
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
    }
}
