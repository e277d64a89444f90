using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>The console from sign-in to sign-out, with a call that is made on the phones meanwhile.</summary>
public sealed class ConsoleTests(Chromium chromium)
{
    [Fact]
    public async Task A_day_of_somebody_who_may_see_everything()
    {
        await using var server = new RunningServer(speed: 4);
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "calls?department=Sales");
        await Expect(console.Heading("Sign in")).ToBeVisibleAsync();
        await Expect(console.Button("Ada, admin")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("sign-in", isFull: true);
        await console.Page.GetByLabel("User").FillAsync("nobody");
        await console.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("nothing at all");
        await console.Button("Sign in").ClickAsync();
        await Expect(console.Page.GetByText("User or password is wrong.").First).ToBeVisibleAsync();

        await console.Button("Ada, admin").ClickAsync();
        await Expect(console.Heading("History")).ToBeVisibleAsync();
        await Expect(console.Page).ToHaveURLAsync(new Regex(@"/calls\?department=Sales$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(console.Page.GetByText("No call matches these filters.")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("history-no-match");

        await console.GoAsync("Live", "Live");
        await Expect(console.Page.GetByText("Three first steps")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("live-empty");

        var phones = new PhonesPage(await chromium.OpenAsync());
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "In menu" })).ToBeVisibleAsync();
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await phones.ClickAsync(RunningServer.Sales, "Answer");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "Talking" })).ToBeVisibleAsync();
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "+44 770 090 0101" })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("live", isFull: true);

        await console.Link("+44 770 090 0001").ClickAsync();
        await Expect(console.Heading("Call of +44 770 090 0001")).ToBeFocusedAsync();
        await phones.ClickAsync(RunningServer.Sales, "Hang up");
        await phones.HearsAsync(RunningServer.Caller, "satisfied");
        await phones.ClickAsync(RunningServer.Caller, "4");
        await Expect(console.Page.GetByText("Score 4")).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("Ended", new() { Exact = true }).First).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("call", isFull: true);

        await console.GoAsync("Surveys", "Surveys");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "4", Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("surveys", isFull: true);
        await console.Page.Locator(".recharts-bar-rectangle path").First.ClickAsync();
        await Expect(console.Page).ToHaveURLAsync(new Uri(server.Url, "/surveys?department=Sales").AbsoluteUri);
        await console.Page.GetByText("Chart", new() { Exact = true }).ClickAsync();
        await console.Link("Sales").FocusAsync();
        await Expect(console.Link("Sales")).ToBeInViewportAsync();
        await console.GoAsync("History", "History");
        await Expect(console.Page.GetByText("1 call", new() { Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("history", isFull: true);
        await console.GoAsync("Deliveries", "Deliveries");
        await Expect(console.Page.GetByText("Nothing was told yet")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("deliveries-empty");
        await console.GoAsync("Work", "Work");
        await Expect(console.Page.GetByText("Nothing was given up")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("work-empty");
        await console.GoAsync("Imports", "Imports");
        await Expect(console.Page.GetByText("Nothing has been imported yet")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("imports-empty", isFull: true);
        await console.GoAsync("Health", "Health");
        await Expect(console.Page.GetByText("Ready for calls")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("health", isFull: true);

        await console.GoAsync("Account", "My account");
        await Expect(console.Page.GetByText("Here", new() { Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("account", isFull: true);
        await console.Page.GetByText("Dark", new() { Exact = true }).ClickAsync();
        await Expect(console.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
        await console.ShouldBeFineAsync("account-dark");
        await console.Button("Sign out").ClickAsync();
        await Expect(console.Heading("Sign in")).ToBeVisibleAsync();
        await console.Page.GotoAsync(new Uri(server.Url, "me").AbsoluteUri);
        await Expect(console.Heading("Sign in")).ToBeVisibleAsync();

        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task Each_role_sees_its_pages_and_no_other()
    {
        await using var server = new RunningServer();
        string[] whoSeesCalls =
            ["Live", "History", "Recordings", "Search", "Surveys", "Insights", "Topics", "Reviews", "Deliveries", "Subscriptions", "Account"];
        (string Person, string First, string[] Pages)[] people =
        [
            ("Alex, agent", "Hello Alex", ["Reviews", "Account"]),
            ("Sam, supervisor", "Live", whoSeesCalls),
            ("Ana, analyst", "Live", whoSeesCalls),
            (
                "Ada, admin",
                "Live",
                [
                    "Live", "History", "Recordings", "Surveys", "Insights", "Topics", "Reviews", "Deliveries", "Work", "Imports", "Health", "Plan", "Users",
                    "Sounds", "Keys", "Audit", "Erasures", "Subscriptions", "Account",
                ]),
        ];
        foreach (var (person, first, pages) in people)
        {
            var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
            await console.Button(person).ClickAsync();
            await Expect(console.Heading(first)).ToBeVisibleAsync();
            await Expect(console.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { IncludeHidden = true })).ToHaveTextAsync(pages);
            await console.Page.GotoAsync(new Uri(server.Url, "ops/work").AbsoluteUri);
            await Expect(console.Page.GetByText("You may not see this page")).ToHaveCountAsync(pages.Contains("Work", StringComparer.Ordinal) ? 0 : 1);
            await console.Page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_long_list_scrolls_to_its_end_with_few_rows_on_the_page_and_keeps_its_place_in_the_address()
    {
        const int all = 2_000;
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.Page.RouteAsync(
            "**/api/v1/calls?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = PageOf(route.Request.Url, all) }));
        await console.Button("Sam, supervisor").ClickAsync();
        await console.GoAsync("History", "History");
        var rows = console.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row);
        await Expect(console.Page.GetByRole(AriaRole.Table)).ToHaveAttributeAsync("aria-rowcount", $"{all + 1}");

        var count = console.Page.GetByText(new Regex($" of {Shown(all)}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(count).ToBeVisibleAsync();
        while (await count.InnerTextAsync() is var loaded && loaded != $"{Shown(all)} of {Shown(all)}")
        {
            await console.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
            await Expect(count).Not.ToHaveTextAsync(loaded);
        }

        await console.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
        await Expect(rows.Last).ToHaveAttributeAsync("aria-rowindex", $"{all + 1}");
        (await rows.CountAsync()).Should().BeLessThan(100, "rows outside the view are not on the page");

        await console.Page.EvaluateAsync("window.scrollTo(0, 44 * 700)");
        await Expect(console.Page).ToHaveURLAsync(new Regex("at=6[0-9][0-9]", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await console.Page.ReloadAsync();
        await Expect(rows.Nth(1)).Not.ToHaveAttributeAsync("aria-rowindex", "2");
        (await console.Page.EvaluateAsync<int>("window.scrollY")).Should().BeGreaterThan(20_000);
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "+44 770 090 0001" }).First).ToBeVisibleAsync();
        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_wants_less_motion_sees_each_change_at_once()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");

        // The browser of these tests wants less motion.
        var motions = await console.Page.EvaluateAsync<int>("""
            () => {
              const page = document.body;
              getComputedStyle(page).opacity;
              page.style.opacity = 0.5;
              return document.getAnimations().filter((motion) => motion instanceof CSSTransition).length;
            }
            """);

        motions.Should().Be(0, "even the shortest transition shows what was there before for a frame, and a list of another length");
    }

    private static string Shown(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A page of made-up calls, one of them by somebody who would like to be markup.</summary>
    private static string PageOf(string url, int all)
    {
        var cursor = Regex.Match(url, "(?<=cursor=)[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1));
        var first = cursor.Success ? int.Parse(cursor.Value, CultureInfo.InvariantCulture) : 0;
        var start = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
        var items = Enumerable.Range(first, 100).Select(number => new
        {
            callId = $"call-{number}",
            direction = "inbound",
            caller = number % 7 == 3 ? "<img src=x onerror=alert(1)>" : "447700900001",
            number = "442079460000",
            department = "Sales",
            state = "ended",
            startedAt = start.AddMinutes(-number),
            answeredAt = start.AddMinutes(-number),
            endedAt = start.AddMinutes(-number).AddSeconds(90),
            legs = Array.Empty<object>(),
        });
        var next = first + 100 < all ? (first + 100).ToString(CultureInfo.InvariantCulture) : null;
        return JsonSerializer.Serialize(new { items, next, total = all });
    }
}
