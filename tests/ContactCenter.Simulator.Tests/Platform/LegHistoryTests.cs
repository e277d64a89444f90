using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Platform;

public sealed class LegHistoryTests
{
    private const string Menu = """[{"action":"input","dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/input"]}]""";
    private const string Room = """[{"action":"conversation","name":"s1","startOnEnter":false}]""";
    private const string Goodbye = """[{"action":"talk","text":"Goodbye"}]""";

    [Fact]
    public async Task It_tells_where_a_leg_went_and_what_led_it_there()
    {
        await using var world = new TestWorld();
        world.App.On("/input", Room);
        var began = world.Clock.GetUtcNow();
        var leg = await world.CallAsync(Menu);
        await world.PassAsync(1);
        await world.Caller.PressAsync('1');
        await world.PassAsync(1);

        var inRoom = await HistoryAsync(world, leg);
        await world.PutAsync(leg, """{"action":"transfer","destination":{"type":"ncco","ncco":""" + Goodbye + "}}");
        await world.Caller.HearsAsync("Goodbye");
        await world.Caller.EndsAsync();
        var ended = await HistoryAsync(world, leg);

        inRoom.Should()
            .BeEquivalentTo(new { From = TestAccount.Caller, To = TestAccount.Number, Inbound = true, Status = "answered", CreatedAt = began, IsLive = true });
        inRoom.Stays[^1].Should().BeEquivalentTo(new { Room = "s1", EnteredAt = began.AddSeconds(1), LeftAt = (DateTimeOffset?)null });
        ended.Should().BeEquivalentTo(new { Status = "completed", EndedByParty = false, IsLive = false });
        ended.Stays.Select(stay => stay.Room).Should().Equal(null, "s1", null);
        ended.Stays.Select(stay => stay.LeftAt).Should()
            .Equal(ended.Stays.Skip(1).Select(stay => stay.EnteredAt).Append(ended.EndedAt!.Value).Cast<DateTimeOffset?>());
        ended.Stays.Select(stay => stay.ConversationId).Should().OnlyHaveUniqueItems();
        ended.Nccos.Select(script => (script.Origin, script.Ncco)).Should()
            .Equal((NccoOrigin.Answer, Menu), (NccoOrigin.Reply, Room), (NccoOrigin.Transfer, Goodbye));
        ended.Nccos.Select(script => script.At).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task It_tells_of_legs_that_the_application_created_from_their_beginning()
    {
        await using var world = new TestWorld();
        var leg = await world.CreateAsync(Goodbye, ",\"event_url\":[\"https://app.example.com/agent?ordinal=1\"]");
        var ringing = await HistoryAsync(world, leg);
        await world.Agent.DeclineAsync();

        ringing.Should().BeEquivalentTo(
            new { To = TestAccount.Agent, Inbound = false, EventUrl = "https://app.example.com/agent?ordinal=1", AnsweredAt = (DateTimeOffset?)null });
        ringing.Nccos.Should().BeEmpty("it carries out its NCCO when it is answered");
        (await HistoryAsync(world, leg)).Should().BeEquivalentTo(new { Status = "rejected", EndedByParty = true, EndedAt = world.Clock.GetUtcNow() });
    }

    [Fact]
    public async Task The_oldest_ended_legs_make_room_and_live_ones_stay()
    {
        await using var world = new TestWorld(options => options.KeptCalls = 1);
        var legs = new List<string>();
        for (var call = 0; call < 3; call++)
        {
            legs.Add(await world.CallAsync(Menu));
            if (call < 2)
                await world.Caller.HangUpAsync();
        }

        (await world.Platform.HistoriesAsync()).Select(history => history.Id).Should().Equal(legs[1], legs[2]);
    }

    [Fact]
    public async Task A_request_is_logged_with_the_leg_that_it_is_about()
    {
        await using var world = new TestWorld();
        var leg = await world.CreateAsync(Goodbye);
        await world.PutAsync(leg, """{"action":"mute"}""");
        await world.SendAsync(HttpMethod.Get, "/v1/calls");

        world.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Request).Select(entry => entry.Leg).Should().Equal(leg, leg, null);
    }

    private static async Task<LegHistory> HistoryAsync(TestWorld world, string leg) =>
        (await world.Platform.HistoriesAsync()).Single(history => history.Id == leg);
}
