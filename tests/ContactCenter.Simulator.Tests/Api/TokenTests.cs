using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class TokenTests
{
    public static TheoryData<string, Action<JsonObject, long>, int> Claims() => new()
    {
        { "fresh", (_, _) => { }, 200 },
        { "14 minutes old", (claims, now) => claims["iat"] = now - (14 * 60), 200 },
        { "15 minutes old", (claims, now) => claims["iat"] = now - (15 * 60), 401 },
        { "old with a later end", (claims, now) => (claims["iat"], claims["exp"]) = (now - 3_600, now + 1), 200 },
        { "at its end", (claims, now) => (claims["iat"], claims["exp"]) = (now - 60, now), 401 },
        { "with a life of a day", (claims, now) => claims["exp"] = now + 86_400, 200 },
        { "with a life of more than a day", (claims, now) => claims["exp"] = now + 86_401, 401 },
        { "with a life of less than 30 seconds", (claims, now) => claims["exp"] = now + 29, 401 },
        { "from the future", (claims, now) => claims["iat"] = now + 61, 401 },
        { "not valid yet", (claims, now) => claims["nbf"] = now + 61, 401 },
        { "without iat", (claims, _) => claims.Remove("iat"), 401 },
        { "with iat as text", (claims, now) => claims["iat"] = $"{now}", 401 },
        { "without jti", (claims, _) => claims.Remove("jti"), 401 },
        { "with jti as number", (claims, _) => claims["jti"] = 7, 401 },
        { "of another application", (claims, _) => claims["application_id"] = "somebody", 401 },
        { "of no application", (claims, _) => claims.Remove("application_id"), 401 },
    };

    [Theory]
    [MemberData(nameof(Claims), DisableDiscoveryEnumeration = true)]
    public async Task A_token_is_judged_by_its_claims(string which, Action<JsonObject, long> change, int status)
    {
        await using var world = new TestWorld();
        var claims = TestAccount.Claims(world.Clock.GetUtcNow());
        change(claims, world.Clock.GetUtcNow().ToUnixTimeSeconds());

        var answer = await world.SendAsync(HttpMethod.Get, "/v1/calls", token: TestAccount.Token(claims));

        answer.Status.Should().Be(status, "the token is {0}", which);
    }

    [Fact]
    public async Task A_token_of_another_key_is_refused()
    {
        await using var world = new TestWorld();
        using var stranger = RSA.Create(2048);

        var answer = await world.SendAsync(HttpMethod.Get, "/v1/calls", token: TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow()), key: stranger));

        (answer.Status, answer.Body).Should().Be((401, """{"type":"UNAUTHORIZED","error_title":"Unauthorized"}"""));
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_when_it_has_expired_or_been_touched()
    {
        await using var world = new TestWorld();
        var token = TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow()));
        var parts = token.Split('.');

        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: token)).Status.Should().Be(200);
        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: token)).Status.Should().Be(200);
        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: $"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}")).Status.Should().Be(401);
        world.Clock.Advance(TimeSpan.FromMinutes(15));
        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: token)).Status.Should().Be(401);
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_when_the_application_has_another_key()
    {
        await using var world = new TestWorld();
        var token = TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow()));
        using var another = RSA.Create(2048);

        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: token)).Status.Should().Be(200);
        world.Platform.Options.ApplicationPublicKey = another.ExportSubjectPublicKeyInfoPem();
        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: token)).Status.Should().Be(401);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("WzFd.WzFd.WzFd")]
    public async Task What_is_no_token_is_refused(string token)
    {
        await using var world = new TestWorld();

        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: token)).Status.Should().Be(401);
    }

    [Fact]
    public async Task Another_algorithm_is_refused()
    {
        await using var world = new TestWorld();

        var answer = await world.SendAsync(HttpMethod.Get, "/v1/calls", token: TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow()), "HS256"));

        answer.Status.Should().Be(401);
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 401)]
    public async Task Without_a_public_key_signatures_are_believed_only_when_the_account_says_so(bool allow, int status)
    {
        await using var world = new TestWorld(options => (options.ApplicationPublicKey, options.AllowUnverifiedTokens) = (null, allow));

        (await world.SendAsync(HttpMethod.Get, "/v1/calls")).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_refused_request_does_nothing()
    {
        await using var world = new TestWorld();

        await world.SendAsync(
            HttpMethod.Post, "/v1/calls", """{"to":[{"type":"phone","number":"447700900101"}],"random_from_number":true,"ncco":[]}""", token: "a.b.c");

        world.Platform.Legs.Should().BeEmpty();
        world.Platform.Log.Last(1).Single().Text.Should().StartWith("POST /v1/calls 401");
    }
}
