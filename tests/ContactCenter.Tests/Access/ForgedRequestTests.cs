using System.Net;
using System.Text;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>What another site has a person's browser send changes nothing.</summary>
public sealed class ForgedRequestTests : IAsyncDisposable
{
    private readonly FakeWebhooks _fake = new();

    /// <summary>All that a session may ask to be changed, and what nobody has to be signed in for.</summary>
    private static readonly (string Method, string Path)[] Changes =
    [
        ("POST", "sessions"),
        ("POST", "sessions/code"),
        ("POST", "sessions/first-admin"),
        ("POST", "sessions/demo"),
        ("DELETE", "sessions/current"),
        ("DELETE", "sessions/1"),
        ("PUT", "me/password"),
        ("PUT", "me/preferences"),
        ("POST", "me/passkeys"),
        ("POST", "me/passkeys/options"),
        ("DELETE", "me/passkeys/1"),
        ("POST", "sessions/code/passkey"),
        ("POST", "sessions/code/passkey/options"),
        ("POST", "sessions/passkey"),
        ("POST", "sessions/passkey/options"),
        ("POST", "me/second-factor"),
        ("PUT", "me/second-factor"),
        ("DELETE", "me/second-factor"),
        ("POST", "me/second-factor/recovery-codes"),
        ("POST", "users"),
        ("PATCH", "users/1"),
        ("POST", "users/1/code"),
        ("DELETE", "users/1"),
        ("POST", "keys"),
        ("DELETE", "keys/1"),
        ("POST", "work/1/retry"),
        ("POST", "deliveries/1/retry"),
        ("POST", "deliveries/retry"),
        ("POST", "subscriptions"),
        ("DELETE", "subscriptions/1"),
        ("POST", "subscriptions/1/secret"),
        ("POST", "subscriptions/1/resume"),
        ("PUT", "calls/1/review"),
        ("POST", "calls/1/reviews/1/acknowledge"),
        ("POST", "calls/1/reviews/1/dispute"),
        ("POST", "deliveries/targets/crm/check"),
        ("PUT", "plan"),
        ("POST", "plan/versions/1/restore"),
        ("PUT", "plan/draft"),
        ("DELETE", "plan/draft"),
        ("POST", "plan/draft/check"),
        ("POST", "plan/draft/publish"),
        ("POST", "plan/draft/undo"),
        ("POST", "plan/draft/redo"),
        ("POST", "plan/draft/calls"),
        ("POST", "plan/draft/replay"),
        ("DELETE", "plan/draft/replay/1"),
        ("POST", "plan/settings/keep"),
        ("POST", "plan/settings/draft"),
        ("POST", "audio-files"),
        ("DELETE", "audio-files/1"),
        ("POST", "calls/1/hangup"),
        ("POST", "calls/1/sensitive"),
        ("POST", "calls/1/recording/start"),
        ("POST", "calls/1/recording/pause"),
        ("POST", "calls/1/recording/resume"),
        ("POST", "calls/1/recording/stop"),
        ("PUT", "calls/1/notes"),
        ("PATCH", "calls/1/attributes"),
        ("POST", "erasures"),
        ("POST", "exports"),
        ("POST", "calls/1/transfer"),
        ("PUT", "calls/1/hold"),
        ("DELETE", "calls/1/hold"),
        ("PUT", "calls/1/topic"),
        ("POST", "topics/apply"),
        ("DELETE", "topics/apply"),
        ("POST", "imports"),
        ("POST", "imports/1/pause"),
        ("POST", "imports/1/resume"),
        ("POST", "imports/1/stop"),
    ];

    private static readonly Dictionary<string, Action<HttpRequestMessage>> Forgeries = new(StringComparer.Ordinal)
    {
        ["the header of the console is missing"] = request => request.Headers.Remove("X-Console"),
        ["the header of the console says something else"] = request => Set(request, "X-Console", "0"),
        ["another site sends it"] = request => Set(request, "Sec-Fetch-Site", "cross-site"),
        ["another host of the site sends it"] = request => Set(request, "Sec-Fetch-Site", "same-site"),
        ["no page sends it"] = request => Set(request, "Sec-Fetch-Site", "none"),
        ["nobody says who sends it"] = request => request.Headers.Remove("Sec-Fetch-Site"),
        ["a form sends it"] = request => request.Content = new StringContent("user=ada", Encoding.UTF8, "application/x-www-form-urlencoded"),
        ["it is called plain text"] = request => request.Content = new StringContent("{}", Encoding.UTF8, "text/plain"),
    };

    public static TheoryData<string> NamesOfForgeries => [.. Forgeries.Keys];

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Theory]
    [MemberData(nameof(NamesOfForgeries))]
    public async Task A_forged_request_is_refused(string forgery)
    {
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var browser = new Browser(_fake.Platform);
        await browser.SignInAsync("ada");
        foreach (var (method, path) in Changes)
        {
            browser.Change = request =>
            {
                request.Method = new(method);
                request.Content ??= new StringContent("{}", Encoding.UTF8, "application/json");
                Forgeries[forgery](request);
            };

            (await browser.GetAsync(path)).Status.Should().Be(HttpStatusCode.Forbidden, "{0} {1} is forged", method, path);

            browser.Change = _ => { };
            (await browser.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
        }

        (await _fake.ItemsAsync("/api/v1/audit?action=denied&limit=100")).Should().HaveCount(Changes.Length)
            .And.OnlyContain(line => line.GetProperty("who").GetString() == "ada");
    }

    [Theory]
    [InlineData("https://contact.test", HttpStatusCode.OK)]
    [InlineData("https://CONTACT.test", HttpStatusCode.OK)]
    [InlineData("https://evil.test", HttpStatusCode.Forbidden)]
    [InlineData("http://contact.test", HttpStatusCode.Forbidden)]
    [InlineData("https://contact.test.evil.test", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task An_old_browser_is_judged_by_the_origin(string origin, HttpStatusCode status)
    {
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var browser = new Browser(_fake.Platform)
        {
            Change = request =>
            {
                request.Headers.Remove("Sec-Fetch-Site");
                request.Headers.Add("Origin", origin);
            },
        };

        (await browser.SignInAsync("ada")).Status.Should().Be(status);
    }

    [Fact]
    public async Task A_key_and_a_cookie_together_are_refused_and_a_cookie_counts_at_the_console_s_own_address_only()
    {
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var browser = new Browser(_fake.Platform);
        await browser.SignInAsync("ada");

        browser.Change = request => request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey);
        (await browser.GetAsync("calls")).Status.Should().Be(HttpStatusCode.BadRequest);
        browser.Change = request => request.Headers.Host = "rebound.test";
        (await browser.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        browser.Change = _ => { };
        (await browser.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whatever_changes_something_is_in_this_test()
    {
        var document = (await _fake.AskAsync("/openapi/v1.json", key: null)).Json;

        var unsafeRoutes = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name["/api/v1/".Length..]}"))
            .Where(route => !route.StartsWith("GET ", StringComparison.Ordinal))
            .Select(route => route
                .Replace("{id}", "1", StringComparison.Ordinal)
                .Replace("{callId}", "1", StringComparison.Ordinal)
                .Replace("{number}", "1", StringComparison.Ordinal)
                .Replace("{name}", "crm", StringComparison.Ordinal));

        unsafeRoutes.Should().BeEquivalentTo(Changes.Select(change => $"{change.Method} {change.Path}"));
    }

    private static void Set(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.Add(header, value);
    }
}
