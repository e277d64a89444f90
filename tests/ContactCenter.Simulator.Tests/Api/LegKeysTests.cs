using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class LegKeysTests
{
    private const string Asynchronous =
        """[{"action":"input","type":["dtmf"],"mode":"asynchronous","eventUrl":["https://app.example.com/input"]},{"action":"conversation","name":"room"}]""";
    private const string Subscription = """{"event_url":["https://app.example.com/keys"]}""";

    [Fact]
    public async Task An_asynchronous_input_posts_each_key()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Asynchronous);

        await world.Caller.PressAsync("1#");

        Golden.Matches(world.App.At("/input")[0].Body);
        world.App.At("/input").Select(Digits).Should().Equal("1", "#");
    }

    [Fact]
    public async Task Who_subscribes_is_told_instead_until_nobody_is()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Asynchronous);
        var path = $"/v1/calls/{leg}/input/dtmf";

        await world.Caller.PressAsync('1');
        var subscribed = await world.SendAsync(HttpMethod.Put, path, Subscription);
        await world.Caller.PressAsync("23");
        var unsubscribed = await world.SendAsync(HttpMethod.Delete, path);
        await world.Caller.PressAsync('4');

        (subscribed.Status, subscribed.Body, unsubscribed.Status, unsubscribed.Body).Should().Be((200, "", 200, ""));
        world.App.At("/input").Select(Digits).Should().Equal("1");
        world.App.At("/keys").Select(Digits).Should().Equal("2", "3");
        world.App.At("/keys").Should().OnlyContain(delivery => delivery.Method == "POST");
    }

    [Fact]
    public async Task Who_subscribes_again_is_told_again()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Asynchronous);
        var path = $"/v1/calls/{leg}/input/dtmf";
        await world.SendAsync(HttpMethod.Delete, path);
        await world.Caller.PressAsync('1');

        await world.SendAsync(HttpMethod.Put, path, Subscription);
        await world.Caller.PressAsync("23");

        world.App.At("/input").Should().BeEmpty();
        world.App.At("/keys").Select(Digits).Should().Equal("2", "3");
        world.Platform.Log.After(0).Should().NotContain(entry => entry.Kind == LogKind.Warning);
    }

    [Fact]
    public async Task Without_an_asynchronous_input_there_is_nothing_to_tell()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync("""[{"action":"conversation","name":"room"}]""");

        (await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/input/dtmf", Subscription)).Status.Should().Be(200);
        await world.Caller.PressAsync('1');

        world.App.At("/keys").Should().BeEmpty();
        world.Platform.Log.After(0).Should().ContainSingle(entry => entry.Kind == LogKind.Warning && entry.Leg == leg);
    }

    [Fact]
    public async Task A_subscription_from_before_the_input_counts()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync($$"""[{"action":"wait","timeout":5},{{Asynchronous[1..]}}""");
        await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/input/dtmf", Subscription);

        await world.PassAsync(6);
        await world.Caller.PressAsync('7');

        world.App.At("/keys").Select(Digits).Should().Equal("7");
        world.App.At("/input").Should().BeEmpty();
    }

    private static string? Digits(Delivery delivery) => delivery.Json.GetProperty("dtmf").GetProperty("digits").GetString();
}
