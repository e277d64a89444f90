using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContactCenter.EndToEndTests.World;
using ContactCenter.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>An open page while its server, its network, its clock or its session fails it, and pages of others that ask in its name.</summary>
public sealed class ConsoleTroubleTests(Chromium chromium)
{
    /// <summary>This machine's clock is three hours ahead, as scripts see it.</summary>
    private const string WrongClock =
        """
        const Real = Date, ahead = 3 * 3600 * 1000;
        globalThis.Date = class extends Real {
          constructor(...parts) { if (parts.length > 0) super(...parts); else super(Real.now() + ahead); }
          static now() { return Real.now() + ahead; }
        };
        """;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task A_page_outlives_a_restart_of_its_server()
    {
        using var folder = new TestFolder();
        await using var line = new NetworkLine();
        ConsolePages console;
        await using (var before = new RunningServer(settings: ("Storage:Path", folder.Path)))
        {
            line.LeadTo(before.Url);
            console = await ConsolePages.OpenAsync(chromium, line.Url, "");
            await console.SignInAsAsync("Sam, supervisor", "Live");
            await Expect(Connected(console)).ToBeVisibleAsync();
        }

        line.Break();
        await Expect(console.Page.GetByText("Reconnecting")).ToBeVisibleAsync();
        await Expect(console.Page.GetByText(Pattern("^as of "))).ToBeVisibleAsync();

        await using (var after = new RunningServer(settings: ("Storage:Path", folder.Path)))
        {
            line.LeadTo(after.Url);
            await Expect(Connected(console)).ToBeVisibleAsync();
            await SeesNewCallAsync(console, after);
            await console.GoAsync("History", "History");
            await Expect(console.Page.GetByText("1 call", new() { Exact = true })).ToBeVisibleAsync();
            await console.Page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_network_that_is_cut_is_told_of_and_what_was_missed_is_there_when_it_is_back()
    {
        await using var server = new RunningServer(speed: 1);
        await using var line = new NetworkLine();
        line.LeadTo(server.Url);
        var console = await ConsolePages.OpenAsync(chromium, line.Url, "");
        await console.SignInAsAsync("Sam, supervisor", "Live");
        await Expect(Connected(console)).ToBeVisibleAsync();

        line.HoldUp();
        await Expect(console.Page.GetByText("Reconnecting")).ToBeVisibleAsync();
        await Expect(console.Page.GetByText(Pattern("^as of "))).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("live-lost");
        await server.Platform.Phone(RunningServer.Caller).DialAsync(server.Number);
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "In menu" })).ToHaveCountAsync(0);

        line.Release();
        await Expect(Connected(console)).ToBeVisibleAsync();
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "In menu" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_machine_whose_clock_is_wrong_counts_by_the_servers()
    {
        await using var server = new RunningServer(speed: 1);
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.Page.AddInitScriptAsync(WrongClock);
        await console.Page.ReloadAsync();
        await console.SignInAsAsync("Sam, supervisor", "Live");
        await server.Platform.Phone(RunningServer.Caller).DialAsync(server.Number);

        var row = console.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "In menu" });
        await Expect(row).ToContainTextAsync(Pattern(@"0:[0-5]\d"));
        await Expect(row).Not.ToContainTextAsync(Pattern(@"[1-9]:\d\d:\d\d"));
        (await console.Page.EvaluateAsync<double>("Date.now()")).Should()
            .BeGreaterThan(TimeProvider.System.GetUtcNow().AddHours(2).ToUnixTimeMilliseconds(), "the page's own clock is wrong");
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_is_over_at_once_and_the_audit_says_who_ended_it()
    {
        await using var server = new RunningServer();
        var there = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await there.SignInAsAsync("Ada, admin", "Live");
        var here = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await here.SignInAsAsync("Ada, admin", "Live");
        await here.GoAsync("Account", "My account");

        await here.Page.GetByRole(AriaRole.Button, new() { NameRegex = Pattern("^Sign out there") }).ClickAsync();

        await Expect(there.Heading("Sign in")).ToBeVisibleAsync();
        await Expect(here.Heading("My account")).ToBeVisibleAsync();
        await here.GoAsync("Audit", "Audit");
        (await AuditAsync(server, "sessionEnded")).Should().ContainSingle();
    }

    [Fact]
    public async Task What_another_page_asks_in_the_name_of_who_is_signed_in_is_refused_and_audited()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Ada, admin", "Live");
        // A page of the same machine: the browser sends the cookie along, because a port makes no other site.
        await using var site = await OtherSiteAsync();
        var other = await console.Page.Context.NewPageAsync();
        await other.GotoAsync(site.Urls.Single());
        var target = new Uri(server.Url, "api/v1/users").AbsoluteUri;

        var fetched = await other.RunAndWaitForResponseAsync(
            () => other.EvaluateAsync("url => { fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }); }", target), target);
        var posted = await other.RunAndWaitForResponseAsync(
            () => other.EvaluateAsync(
                "url => { const form = document.createElement('form'); form.method = 'post'; form.action = url; document.body.append(form); form.submit(); }",
                target),
            target);

        new[] { fetched.Status, posted.Status }.Should().Equal(403, 403);
        (await AuditAsync(server, "denied")).Should().HaveCount(2)
            .And.OnlyContain(line => line.GetProperty("object").GetString()!.Contains("users", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_role_does_not_allow_is_refused_and_audited()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Ana, analyst", "Live");

        var status = await console.Page.EvaluateAsync<int>(
            "async url => (await fetch(url, { method: 'POST', headers: { 'X-Console': '1' } })).status",
            new Uri(server.Url, "api/v1/calls/unknown/hangup").AbsoluteUri);

        status.Should().Be(403);
        (await AuditAsync(server, "denied")).Should().ContainSingle().Which.GetProperty("who").GetString().Should().Contain("ana");
    }

    private static async Task<WebApplication> OtherSiteAsync()
    {
        var site = WebApplication.CreateSlimBuilder().Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/", () => Results.Content("<title>Other</title>", "text/html"));
        await site.StartAsync();
        return site;
    }

    /// <summary>The word that the page hears its server, which stands behind the heading.</summary>
    private static ILocator Connected(ConsolePages console) => console.Page.GetByRole(AriaRole.Main).GetByText("Live", new() { Exact = true }).Nth(1);

    private static async Task SeesNewCallAsync(ConsolePages console, RunningServer server)
    {
        await server.Platform.Phone(RunningServer.Caller).DialAsync(server.Number);
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "In menu" })).ToBeVisibleAsync();
    }

    private static async Task<IReadOnlyList<JsonElement>> AuditAsync(RunningServer server, string action)
    {
        using var response = await server.GetAsync($"/api/v1/audit?action={action}");
        var page = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
