using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class SignatureTests
{
    private const string Hello = """[{"action":"talk","text":"Hello"}]""";

    [Fact]
    public async Task Every_webhook_carries_a_token_that_the_secret_verifies()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Hello);
        await world.Caller.EndsAsync();

        world.App.Deliveries.Should().HaveCount(5).And.OnlyContain(delivery => IsSigned(delivery));
        var claims = Claims(world.App.Event("started"));
        claims.GetProperty("iss").GetString().Should().Be("Vonage");
        claims.GetProperty("api_key").GetString().Should().Be(TestAccount.ApiKey);
        claims.GetProperty("application_id").GetString().Should().Be(TestAccount.ApplicationId);
        claims.GetProperty("iat").GetInt64().Should().Be(1_767_607_200);
        world.App.Deliveries.Select(delivery => Claims(delivery).GetProperty("jti").GetString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_account_stands_in_the_token_whatever_its_texts_hold()
    {
        const string odd = "a\"b\\c\u00e9<";
        await using var world = new TestWorld(options => options.ApiKey = odd);

        await world.CallAsync(Hello);

        Claims(world.App.Event("started")).GetProperty("api_key").GetString().Should().Be(odd);
    }

    [Fact]
    public async Task The_token_covers_the_raw_body_of_a_post()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Hello);

        var started = world.App.Event("started");

        Claims(started).GetProperty("payload_hash").GetString().Should().Be(Hash(started.Body));
    }

    [Fact]
    public async Task The_token_covers_the_query_of_a_get_as_an_object_of_texts()
    {
        await using var world = new TestWorld(options =>
            (options.EventMethod, options.EventUrl) = ("GET", "https://app.example.com/event?tenant=a%20b&empty="));
        await world.CallAsync("""[{"action":"input","dtmf":{"maxDigits":1}}]""");
        await world.Caller.PressAsync('1');

        var input = world.App.At("/event").Single(delivery => delivery.Text("dtmf") is not null);
        var payload = new JsonObject();
        foreach (var pair in input.Url.Query[1..].Split('&'))
            payload[pair[..pair.IndexOf('=', StringComparison.Ordinal)]] = Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);

        payload["tenant"]!.GetValue<string>().Should().Be("a b");
        var text = payload.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Claims(input).GetProperty("payload_hash").GetString().Should().Be(Hash(text));
    }

    [Fact]
    public async Task Without_a_secret_webhooks_are_unsigned()
    {
        await using var world = new TestWorld(options => options.SignatureSecret = null);

        await world.CallAsync(Hello);

        world.App.Deliveries.Should().NotBeEmpty().And.OnlyContain(delivery => delivery.Token == null);
    }

    private static bool IsSigned(Delivery delivery)
    {
        var parts = delivery.Token!.Split('.');
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestAccount.Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(parts[0])) == """{"alg":"HS256","typ":"JWT"}"""
            && Base64Url.DecodeFromChars(parts[2]).SequenceEqual(expected);
    }

    private static JsonElement Claims(Delivery delivery) => JsonElement.Parse(Base64Url.DecodeFromChars(delivery.Token!.Split('.')[1]));

    private static string Hash(string payload) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(payload)));
}
