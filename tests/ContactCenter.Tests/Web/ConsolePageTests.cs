using System.Net;
using System.Text.RegularExpressions;
using ContactCenter.Tests.World;
using ContactCenter.Web.Live;

namespace ContactCenter.Tests.Web;

/// <summary>The console's page and files, as a browser asks for them.</summary>
public sealed partial class ConsolePageTests
{
    private const string Html = "text/html,application/xhtml+xml,*/*;q=0.8";

    [GeneratedRegex("""
        <script type="module"[^>]* src="(?<path>[^"]+)" nonce="(?<nonce>[^"]+)">
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Script { get; }

    [Theory]
    [InlineData("/")]
    [InlineData("/calls")]
    [InlineData("/calls/c8061992c89a65e3790bfa0aaca6f069?at=3")]
    [InlineData("/sign-in")]
    public async Task Every_address_that_a_person_opens_leads_to_the_page(string path)
    {
        await using var fake = new FakeWebhooks();

        using var answer = await AskAsync(fake, path, Html);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/webhooks/nothing")]
    [InlineData("/media/nothing")]
    [InlineData("/audio/nothing")]
    [InlineData("/openapi/nothing")]
    [InlineData("/docs/nothing/here")]
    [InlineData("/health/nothing")]
    [InlineData("/simulator")]
    [InlineData("/assets/nothing.js")]
    [InlineData("/ASSETS/nothing.js")]
    public async Task No_mistyped_address_of_something_else_does(string path)
    {
        await using var fake = new FakeWebhooks();

        using var answer = await AskAsync(fake, path, Html);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/assets/../../appsettings.json")]
    [InlineData("/assets/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    [InlineData("/assets/..%5c..%5cappsettings.json")]
    public async Task No_address_leads_to_a_file_that_is_not_the_consoles(string path)
    {
        await using var fake = new FakeWebhooks();

        (await TextAsync(fake, path)).Should().NotContain("WebhookSecurity");
    }

    [Theory]
    [InlineData("GET", "application/json")]
    [InlineData("GET", "*/*")]
    [InlineData("GET", "text/html;q=0")]
    [InlineData("GET", null)]
    [InlineData("POST", Html)]
    public async Task No_program_is_given_the_page(string method, string? accept)
    {
        await using var fake = new FakeWebhooks();

        using var answer = await AskAsync(fake, "/calls", accept, method);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("*/*", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData(Html, HttpStatusCode.OK)]
    [InlineData("application/json", HttpStatusCode.NotFound)]
    public async Task Whoever_opens_the_server_itself_is_given_the_page_unless_they_want_something_else(string? accept, HttpStatusCode status)
    {
        await using var fake = new FakeWebhooks();

        using var answer = await AskAsync(fake, "/", accept);

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task The_page_lets_in_nothing_but_its_own_files_and_is_shown_in_no_frame()
    {
        await using var fake = new FakeWebhooks();

        using var answer = await AskAsync(fake, "/", Html);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Subject;
        policy.Should().StartWith("default-src 'none'; script-src 'self';").And.NotContain("unsafe")
            .And.ContainAll("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types default");
        answer.Headers.GetValues("Permissions-Policy").Should().Equal("microphone=(self), camera=(), geolocation=(), display-capture=()");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").Should().Equal("same-origin");
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
    }

    [Fact]
    public async Task Each_page_has_a_word_of_its_own_by_which_its_style_sheets_are_let_in()
    {
        await using var fake = new FakeWebhooks();
        SkipWithoutConsole(await TextAsync(fake, "/"));

        var nonces = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await AskAsync(fake, "/", Html);
            var nonce = Script.Match(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups["nonce"].Value;
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain($"style-src 'self' 'nonce-{nonce}'");
            nonces.Add(nonce);
        }

        nonces.Should().OnlyHaveUniqueItems().And.OnlyContain(nonce => nonce.Length >= 20);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_file_whose_name_tells_its_content_is_kept_for_a_year_and_sent_as_it_was_compressed(string? accepted, string? encoding)
    {
        await using var fake = new FakeWebhooks();
        var page = await TextAsync(fake, "/");
        SkipWithoutConsole(page);
        using var request = new HttpRequestMessage(HttpMethod.Get, Script.Match(page).Groups["path"].Value);
        if (accepted is not null)
            request.Headers.Add("Accept-Encoding", accepted);

        using var answer = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().Should().Be("public, max-age=31536000, immutable");
        answer.Content.Headers.ContentEncoding.Should().Equal(encoding is null ? [] : [encoding]);
        answer.Headers.Vary.Should().Equal("Accept-Encoding");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/javascript");
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        body.Length.Should().Be((int)answer.Content.Headers.ContentLength!);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using var fake = new FakeWebhooks();
        SkipWithoutConsole(await TextAsync(fake, "/"));
        using var first = await AskAsync(fake, "/scheme.js", "*/*");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/scheme.js") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };

        using var again = await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);

        first.Headers.CacheControl!.NoCache.Should().BeTrue();
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/scheme.js")]
    public async Task HEAD_is_answered_without_a_body(string path)
    {
        await using var fake = new FakeWebhooks();
        SkipWithoutConsole(await TextAsync(fake, "/"));

        using var answer = await AskAsync(fake, path, Html, "HEAD");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.Should().BePositive();
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_simulated_phones_are_offered_while_the_simulator_is_the_platform()
    {
        await using var fake = new FakeWebhooks();
        await using var simulated = new FakeWebhooks(settings: [("Vonage:Platform", "Simulator"), ("Storage:Path", Path.GetTempPath())]);
        SkipWithoutConsole(await TextAsync(fake, "/"));

        (await TextAsync(fake, "/")).Should().Contain("""<meta name="phones" content="" />""");
        (await TextAsync(simulated, "/")).Should().Contain("""<meta name="phones" content="/simulator" />""");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    public async Task The_page_knows_the_business_and_its_zone(string zone, string shown)
    {
        await using var fake = new FakeWebhooks(settings: [("Business:Name", "Fish & Chips"), ("Business:TimeZone", zone)]);
        SkipWithoutConsole(await TextAsync(fake, "/"));

        (await TextAsync(fake, "/")).Should().Contain("""<meta name="business" content="Fish &amp; Chips" />""")
            .And.Contain($"""<meta name="time-zone" content="{shown}" />""");
    }

    [Theory]
    [InlineData("/cc/")]
    [InlineData("/")]
    public async Task Below_a_path_all_is_found_whether_the_proxy_passes_it_on_or_takes_it_away(string asked)
    {
        await using var fake = new FakeWebhooks(settings: [("Access:Url", "https://contact.test/cc")]);
        var page = await TextAsync(fake, $"{asked}calls");
        SkipWithoutConsole(page);
        var script = Script.Match(page).Groups["path"].Value;

        page.Should().Contain("name=\"base-path\" content=\"/cc/\"").And.Contain($"name=\"build\" content=\"{ServerBuild.Name}\"");
        script.Should().StartWith("/cc/assets/");
        foreach (var path in new[] { script["/cc/".Length..], "scheme.js", "api/v1/sign-in", "health/live" })
        {
            using var answer = await AskAsync(fake, asked + path, "*/*");
            answer.StatusCode.Should().Be(HttpStatusCode.OK, "of {0}", path);
        }
    }

    private static async Task<string> TextAsync(FakeWebhooks fake, string path)
    {
        using var answer = await AskAsync(fake, path, Html);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> AskAsync(FakeWebhooks fake, string path, string? accept, string method = "GET")
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        return await fake.Platform.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Where it was built without Node there is nothing to look at, but in CI there is Node.</summary>
    private static void SkipWithoutConsole(string page)
    {
        if (!page.Contains("scheme.js", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("The server was built without Node.");
    }
}
