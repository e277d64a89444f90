using System.Net;
using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>What the page tells who sees it for the first time, and when there is nothing behind it any more.</summary>
public sealed class FirstStepsTests(Chromium chromium)
{
    private const string Outage = "No connection to the simulator: is its program still running?";

    [Fact]
    public async Task Three_steps_stand_on_the_page_until_they_are_closed()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        var guide = phones.Page.GetByRole(AriaRole.Region, new() { Name = "Three first steps" });

        await Expect(guide.Locator("ol").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(guide).ToContainTextAsync("Press 1: the phone of Sales rings.");
        await Expect(guide).ToContainTextAsync("press 4");
        await guide.GetByText("Three first steps").ClickAsync();
        await Expect(guide.GetByText("Press 1")).ToBeHiddenAsync();
        await phones.Page.ReloadAsync();

        await Expect(guide.GetByRole(AriaRole.Link, new() { Name = "Scores" })).ToBeVisibleAsync();
        await Expect(guide.GetByText("Press 1")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Scores_API_and_documentation_are_one_click_away()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        var links = phones.Page.GetByRole(AriaRole.Navigation, new() { Name = "More" }).GetByRole(AriaRole.Link);
        await Expect(links).ToHaveTextAsync(["Scores", "API", "State of the phones (JSON)", "Documentation of the simulator"]);

        foreach (var address in await links.EvaluateAllAsync<string[]>("links => links.map(link => link.href)"))
        {
            using var answer = await server.GetAsync(new Uri(address).PathAndQuery);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, "{0} is there", address);
        }
    }

    [Fact]
    public async Task Scores_need_no_key_on_this_machine_and_are_nowhere_else()
    {
        await using var server = new RunningServer();
        using var anybody = new HttpClient { BaseAddress = server.Url };
        using var elsewhere = await server.GetAsync("/simulator/scores", ("Host", "example.ngrok.app"));

        (await anybody.GetStringAsync("/simulator/scores", TestContext.Current.CancellationToken)).Should().Be("""{"items":[],"next":null,"total":0}""");
        elsewhere.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_simulator_that_has_ended_is_seen_at_once()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await server.DisposeAsync();

        await Expect(phones.Page.GetByText(Outage)).ToBeVisibleAsync();
        await Expect(phones.Page.GetByText("Connected", new() { Exact = true })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task One_that_only_says_nothing_is_seen_too_and_when_it_is_back()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);

        await phones.Page.RouteAsync("**/simulator/api/state", _ => Task.CompletedTask);
        await Expect(phones.Page.GetByText(Outage)).ToBeVisibleAsync();
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.Page.UnrouteAsync("**/simulator/api/state");

        await Expect(phones.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(phones.Page.GetByText(Outage)).ToBeHiddenAsync();
        await phones.StateAsync(RunningServer.Caller, "In call");
    }

    [Fact]
    public async Task The_simulator_alone_tells_what_is_true_of_any_application()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var platform = await RunningPlatform.StartAsync(options => options.AnswerUrl = null);

        await phones.OpenAsync(new Uri(platform.Url, "simulator"));

        await Expect(phones.Page.GetByText("your application is asked what to do")).ToBeVisibleAsync();
        await Expect(phones.Page.GetByText("the application has no answer URL (Simulator:AnswerUrl)")).ToBeVisibleAsync();
    }
}
