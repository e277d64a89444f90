using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>The simulator's made-up people: one click signs them in, from this machine only and nowhere else.</summary>
public sealed class DemoSignInTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("demo-agent", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("demo-supervisor", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("demo-analyst", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("demo-admin", HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Each_signs_in_by_one_click_and_may_do_what_the_role_may(string person, HttpStatusCode calls, HttpStatusCode users)
    {
        await using var fake = Simulated();
        var browser = Here(fake);

        (await browser.PostAsync("sessions/demo", new { person })).Status.Should().Be(HttpStatusCode.OK);

        (await browser.GetAsync("me")).Json.GetProperty("id").GetString().Should().Be(person);
        (await browser.GetAsync("calls")).Status.Should().Be(calls);
        (await browser.GetAsync("users")).Status.Should().Be(users);
        (await browser.GetAsync("sessions")).Json.GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task The_sign_in_page_learns_who_there_is()
    {
        await using var fake = Simulated();

        (await Here(fake).GetAsync("sign-in")).Json.GetProperty("demo").EnumerateArray().Select(person => person.GetProperty("id").GetString())
            .Should().Equal("demo-agent", "demo-supervisor", "demo-analyst", "demo-admin");
        (await new Browser(fake.Platform).GetAsync("sign-in")).Json.GetProperty("demo").GetArrayLength().Should().Be(0, "it is asked from elsewhere");
    }

    /// <summary>A tunnel comes from this machine; a rebound name leads to it.</summary>
    public static TheoryData<string, string, string> Elsewhere => new()
    {
        { "X-Forwarded-For", "203.0.113.5", "https://localhost:3000" },
        { "X-Forwarded-Host", "tunnel.test", "https://localhost:3000" },
        { "X-Forwarded-Proto", "https", "https://localhost:3000" },
        { "Forwarded", "for=203.0.113.5", "https://localhost:3000" },
        { "Host", "rebound.test", "https://rebound.test" },
        { "Host", "contact.test", "https://contact.test" },
        { "X-Nothing", "1", "https://evil.test" },
        { "X-Nothing", "1", "" },
    };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task From_elsewhere_nobody_made_up_signs_in(string header, string value, string origin)
    {
        await using var fake = Simulated();
        var browser = new Browser(fake.Platform, from: null)
        {
            Change = request =>
            {
                request.Headers.Host = "localhost:3000";
                if (origin.Length > 0)
                    request.Headers.Add("Origin", origin);
                request.Headers.Remove(header);
                request.Headers.Add(header, value);
            },
        };

        (await browser.PostAsync("sessions/demo", new { person = "demo-admin" })).Status.Should().Be(HttpStatusCode.Forbidden);
        browser.Cookie.Should().BeNull();
    }

    [Fact]
    public async Task A_public_simulator_lets_them_in_from_anywhere()
    {
        await using var fake = Simulated(("Simulator:Public", "true"));

        (await new Browser(fake.Platform).PostAsync("sessions/demo", new { person = "demo-agent" })).Status.Should().Be(HttpStatusCode.OK);
        (await new Browser(fake.Platform).PostAsync("sessions/demo", new { person = "17" })).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_same_folder_started_live_has_ended_their_sessions()
    {
        string cookie;
        await using (var fake = Simulated())
        {
            var browser = Here(fake);
            await browser.PostAsync("sessions/demo", new { person = "demo-admin" });
            cookie = browser.Cookie!;
        }

        await using var live = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        var thief = new Browser(live.Platform) { Change = request => request.Headers.Add("Cookie", cookie) };
        (await thief.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        live.Logs.Entries.Should().Contain(entry => entry.Message.StartsWith("1 sessions and 0 keys of the simulator's", StringComparison.Ordinal));
        (await Here(live).PostAsync("sessions/demo", new { person = "demo-admin" })).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    /// <summary>A browser on the server's machine.</summary>
    private static Browser Here(FakeWebhooks fake) => new(fake.Platform, from: null)
    {
        Change = request =>
        {
            request.Headers.Host = "localhost:3000";
            request.Headers.Add("Origin", "https://localhost:3000");
        },
    };

    private FakeWebhooks Simulated(params (string Key, string? Value)[] settings) =>
        new(settings: [("Vonage:Platform", "Simulator"), .. FakeWebhooks.Kept(_folder.Path), .. settings]);
}
