using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Tests.Unspecified;

/// <summary>Two are connected, and one of them is moved elsewhere.</summary>
public sealed class MovedCalleeTests
{
    private const string Elsewhere = """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"wait","timeout":600}]}}""";

    [Theory]
    [InlineData(AbandonedCaller.GoesOn, PhoneState.InCall, "Going on.")]
    [InlineData(AbandonedCaller.Ends, PhoneState.OnHook)]
    [InlineData(AbandonedCaller.Stays, PhoneState.InCall)]
    public async Task The_caller_is_not_tied_to_who_was_moved_elsewhere(AbandonedCaller caller, PhoneState state, params string[] heard)
    {
        await using var world = new TestWorld(options => options.Unspecified.CallerOfMovedCallee = caller);
        await ConnectAsync(world);

        await world.PutAsync(world.Agent.CurrentLeg!, Elsewhere);
        await world.PassAsync(5);
        world.Caller.State.Should().Be(state);
        await world.Caller.HangUpAsync();
        await world.SettleAsync();

        world.Caller.Heard.Select(line => line.Text).Should().Equal(heard);
        world.Agent.State.Should().Be(PhoneState.InCall);
    }

    [Fact]
    public async Task Who_stays_does_so_also_when_the_other_hangs_up_elsewhere()
    {
        await using var world = new TestWorld(options => options.Unspecified.CallerOfMovedCallee = AbandonedCaller.Stays);
        await ConnectAsync(world);

        await world.PutAsync(world.Agent.CurrentLeg!, Elsewhere);
        await world.PassAsync(5);
        await world.Agent.HangUpAsync();
        await world.PassAsync(5);

        world.Caller.State.Should().Be(PhoneState.InCall);
    }

    [Fact]
    public async Task Two_who_are_moved_together_stay_connected()
    {
        await using var world = new TestWorld();
        var supervisor = world.Platform.AppPhone("supervisor");
        supervisor.WhenRung = PhoneBehaviour.Answer;
        await world.SendAsync(
            HttpMethod.Post,
            "/v1/calls",
            """{"to":[{"type":"app","user":"supervisor"}],"random_from_number":true,"ncco":[{"action":"conversation","name":"room"}]}""");
        await world.PassAsync(4);
        var room = world.Platform.Conversations.Single(conversation => conversation.Name == "room").Id;
        var transfer = $$"""[{"action":"transfer","conversationId":"{{room}}"}]""";
        world.App.On("/connect", "").On("/connect", "").On("/connect", "").On("/connect", transfer).On("/connect", "");

        await ConnectAsync(world, """
            "eventUrl":["https://app.example.com/connect"],"advancedMachineDetection":{"mode":"default"}
            """);
        await world.PassAsync(5);
        await world.Agent.SayAsync("Here we are.");

        world.Caller.Heard.Should().Contain(line => line.Text == "Here we are.");
        supervisor.Heard.Should().Contain(line => line.Text == "Here we are.");
        world.Platform.Conversations.Should().ContainSingle().Which.Legs.Should().HaveCount(3);
    }

    private static async Task ConnectAsync(TestWorld world, string options = "\"timeout\":60")
    {
        await world.CallAsync($$"""
            [{"action":"connect","from":"{{TestAccount.Number}}","endpoint":[{"type":"phone","number":"{{TestAccount.Agent}}"}],{{options}}},
             {"action":"talk","text":"Going on."},{"action":"wait","timeout":600}]
            """);
        await world.Agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Agent);
        await world.PassAsync(1);
    }
}
