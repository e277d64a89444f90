using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Sockets;

public sealed class SocketOpeningTests
{
    private const string Sorry = """,{"action":"talk","text":"Nobody can be reached."}""";
    private const string Synchronous = ""","eventType":"synchronous","eventUrl":["https://app.example.com/socket"]""";

    [Fact]
    public async Task The_first_message_has_the_headers_beside_what_the_platform_says()
    {
        await using var world = await SocketWorld.StartAsync();

        var session = await world.CallAsync(world.Bot.Connect(
            ""","headers":{"call":"42","retries":3,"vip":true,"nested":{"a":[1,2.50]},"name":"Zoë","event":"mine"}"""));
        await session.HasTextsAsync(1);

        session.Received[0].Should().Be("connected");
        Golden.Matches(session.Texts[0]);
        session.Query.Should().Be("?call=42");
    }

    [Fact]
    public async Task Without_headers_the_first_message_has_the_platforms_own_two_properties_only()
    {
        await using var world = await SocketWorld.StartAsync();

        var session = await world.CallAsync($$"""[{"action":"connect","endpoint":[{{world.Bot.Endpoint(rate: 8_000)}}]}]""");
        await session.HasTextsAsync(1);

        session.Texts.Should().Equal("""{"event":"websocket:connected","content-type":"audio/l16;rate=8000"}""");
    }

    [Fact]
    public async Task An_open_socket_is_an_answered_leg()
    {
        await using var world = await SocketWorld.StartAsync();

        await world.CallAsync(world.Bot.Connect(""","headers":{"call":"42"}""", ""","eventUrl":["https://app.example.com/socket"]"""));
        await world.World.SettleAsync();

        var events = world.World.App.At("/socket");
        events.Select(delivery => delivery.Text("status")).Should().Equal("started", "ringing", "answered");
        events.Should().OnlyContain(delivery => delivery.Text("to") == world.Bot.Address && delivery.Text("headers") == """{"call":"42"}""");
    }

    [Theory]
    [InlineData("""{"type":"vonage"}""")]
    [InlineData("{}")]
    public async Task The_platform_proves_who_it_is_with_a_token_for_no_payload(string authorization)
    {
        await using var world = await SocketWorld.StartAsync();

        var session = await world.CallAsync(world.Bot.Connect($$""","authorization":{{authorization}}"""));

        session.Authorization.Should().StartWith("Bearer ");
        var parts = session.Authorization!["Bearer ".Length..].Split('.');
        Base64Url.DecodeFromChars(parts[2]).Should()
            .Equal(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestAccount.Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")));
        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(parts[1]));
        claims.EnumerateObject().Select(claim => claim.Name).Should().Equal("iat", "jti", "iss", "api_key", "application_id");
        claims.GetProperty("iss").GetString().Should().Be("Vonage");
        claims.GetProperty("api_key").GetString().Should().Be(TestAccount.ApiKey);
    }

    [Fact]
    public async Task The_token_has_the_hash_of_nothing_when_the_platform_is_like_that()
    {
        await using var world = await SocketWorld.StartAsync(options => options.Unspecified.SocketTokensHaveHash = true);

        var session = await world.CallAsync(world.Bot.Connect(""","authorization":{"type":"vonage"}"""));

        JsonElement.Parse(Base64Url.DecodeFromChars(session.Authorization!.Split('.')[1])).GetProperty("payload_hash").GetString()
            .Should().Be("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    [Theory]
    [InlineData(""","authorization":{"type":"custom","value":"Token abc ~!,=\"x\""}""", "Token abc ~!,=\"x\"")]
    [InlineData("", null)]
    public async Task A_custom_authorization_is_sent_as_it_is_and_none_where_none_is_asked_for(string authorization, string? header)
    {
        await using var world = await SocketWorld.StartAsync();

        var session = await world.CallAsync(world.Bot.Connect(authorization));

        session.Authorization.Should().Be(header);
    }

    [Fact]
    public async Task An_account_without_a_secret_cannot_prove_itself_and_says_so()
    {
        await using var world = await SocketWorld.StartAsync(options => options.SignatureSecret = null);

        var session = await world.CallAsync(world.Bot.Connect(""","authorization":{"type":"vonage"}"""));

        session.Authorization.Should().BeNull();
        world.Warnings.Should().ContainSingle(warning => warning.Contains("no signature secret"));
    }

    [Fact]
    public async Task An_application_that_is_not_there_fails_and_the_next_action_runs()
    {
        await using var world = new TestWorld();

        await world.CallAsync(Connect(Nowhere(), "", Sorry));
        await world.Caller.HearsAsync("Nobody can be reached");

        world.App.Deliveries.Where(delivery => delivery.Text("to") == Nowhere()).Select(delivery => delivery.Text("status")).Should()
            .Equal("started", "failed", "completed");
        world.App.Event("failed").Text("detail").Should().Be("cannot_route");
    }

    [Fact]
    public async Task A_synchronous_failure_can_be_answered_with_an_ncco()
    {
        await using var world = new TestWorld();
        world.App.On("/socket", "").On("/socket", """[{"action":"talk","text":"Our assistant is away."}]""");

        await world.CallAsync(Connect(Nowhere(), Synchronous, Sorry));
        await world.Caller.EndsAsync();

        world.Caller.Heard.Select(line => line.Text).Should().Equal("Our assistant is away.");
        world.App.At("/socket").Select(delivery => delivery.Text("status")).Should().Equal("started", "failed", "completed");
    }

    [Fact]
    public async Task An_application_that_refuses_the_upgrade_fails()
    {
        await using var world = await SocketWorld.StartAsync();
        world.Bot.Refusal = HttpStatusCode.Unauthorized;

        await world.World.CallAsync(world.Bot.Connect(rest: Sorry));
        await world.World.Caller.HearsAsync("Nobody can be reached");

        world.World.App.Event("failed").Text("to").Should().Be(world.Bot.Address);
        world.Warnings.Should().ContainSingle(warning => warning.Contains("401"));
    }

    [Fact]
    public async Task An_application_that_does_not_answer_the_upgrade_is_given_up_in_time()
    {
        await using var world = await SocketWorld.StartAsync();
        world.Bot.IsSilent = true;
        world.World.App.On("/socket", "").On("/socket", """[{"action":"talk","text":"Our assistant does not wake up."}]""");
        await KnockAsync(world, world.Bot.Connect(options: Synchronous + ""","timeout":7""", rest: Sorry));

        world.World.Clock.Advance(TimeSpan.FromSeconds(6.9));
        world.World.App.Statuses().Should().NotContain("unanswered");
        world.World.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await world.World.Caller.HearsAsync("does not wake up");

        world.World.App.Event("unanswered").Text("detail").Should().Be("timeout");
    }

    [Fact]
    public async Task A_caller_who_gives_up_cancels_the_opening()
    {
        await using var world = await SocketWorld.StartAsync();
        world.Bot.IsSilent = true;
        await KnockAsync(world, world.Bot.Connect());

        await world.World.Caller.HangUpAsync();
        await world.World.SettleAsync();

        world.World.App.Event("cancelled").Text("to").Should().Be(world.Bot.Address);
        world.World.Clock.NextDue.Should().BeNull();
    }

    [Fact]
    public async Task A_stand_in_needs_no_socket()
    {
        await using var world = new TestWorld();
        var bot = world.Platform.WebSocketPhone(Nowhere());
        bot.WhenRung = PhoneBehaviour.Answer;

        await world.CallAsync(Connect(Nowhere(), "", ""));

        await world.Caller.HearsPhoneAsync(bot);
        var change = () => world.Caller.WhenRung = PhoneBehaviour.OpenSocket;
        change.Should().Throw<ArgumentException>();
    }

    /// <summary>The platform has asked for a socket and waits.</summary>
    private static async Task KnockAsync(SocketWorld world, string ncco)
    {
        await world.World.CallAsync(ncco);
        await world.World.PassAsync(0.29);
        world.World.Clock.Advance(TimeSpan.FromSeconds(0.01));
        await world.Bot.Knocked.SoonAsync();
    }

    /// <summary>Port 9 of the loopback, where nobody listens.</summary>
    private static string Nowhere() => "ws://127.0.0.1:9/bot";

    private static string Connect(string uri, string options, string rest) =>
        $$"""[{"action":"connect","endpoint":[{"type":"websocket","uri":"{{uri}}","content-type":"audio/l16;rate=16000"}]{{options}}}{{rest}}]""";
}
