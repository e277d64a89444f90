using ContactCenter.EndToEndTests.World;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>What was said is searched for in a browser, by who may read it.</summary>
public sealed class ConsoleSearchTests(Chromium chromium)
{
    private const string Found =
        """
        {"items":[{"callId":"c8061992c89a65e3790bfa0aaca6f069","recordingId":"2017","start":12.4,"speaker":"caller","text":"My order has not arrived.",
        "highlights":[[3,8]],"score":0.82,"caller":"447700900001","department":"Sales","startedAt":"2026-01-05T10:00:08+00:00"}],"next":"more","total":2}
        """;

    [Fact]
    public async Task A_supervisor_searches_by_keyboard()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Sam, supervisor", "Live");
        await console.GoAsync("Search", "Search");
        await Expect(console.Page.GetByText("Nothing is asked for yet")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("search-not-asked", isFull: true);

        var words = console.Page.GetByLabel("What was said");
        await words.FillAsync("order");
        await words.PressAsync("Enter");
        await Expect(console.Page.GetByText("Nobody has said that in the calls that you may read.")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("search-nothing");

        await console.Page.RouteAsync("**/api/v1/search?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Found }));
        await words.FillAsync("an order");
        await words.PressAsync("Enter");
        await Expect(console.Link("My order has not arrived.")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("search", isFull: true);
        await console.Link("My order has not arrived.").FocusAsync();
        await console.Page.Keyboard.PressAsync("Enter");
        await Expect(console.Page).ToHaveURLAsync(new Uri(server.Url, "calls/c8061992c89a65e3790bfa0aaca6f069#line-2017-12.4").AbsoluteUri);

        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_an_index_it_is_said_why()
    {
        await using var server = new RunningServer(speed: 4, ("Search:Index", "false"));
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "search?q=order");
        await console.SignInAsAsync("Sam, supervisor", "Search");
        await Expect(console.Page.GetByText("Nothing is indexed: Search:Index is false.")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("search-off");
    }
}
