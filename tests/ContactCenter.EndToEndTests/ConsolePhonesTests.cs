using ContactCenter.EndToEndTests.World;
using ContactCenter.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>The simulated phones as a drawer of the console: a whole call without another page.</summary>
public sealed class ConsolePhonesTests(Chromium chromium)
{
    [Fact]
    public async Task From_sign_in_to_a_finished_call_with_a_score_in_the_drawer_alone()
    {
        await using var server = new RunningServer(speed: 2);
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Ada, admin", "Live");
        await console.Button("Phones").ClickAsync();
        var (caller, sales) = (Phone(console, "Caller"), Phone(console, "Sales"));
        await Press(caller, "Dial").ClickAsync();
        await Expect(caller.GetByRole(AriaRole.Log)).ToContainTextAsync("Thank you for calling");
        await Press(caller, "1").ClickAsync();
        await Press(sales, "Answer").ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "Talking" })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("phones", isFull: true);
        await Press(sales, "Hang up").ClickAsync();
        await Expect(caller.GetByRole(AriaRole.Log)).ToContainTextAsync("How satisfied were you");
        await Press(caller, "5").ClickAsync();
        await Expect(caller.GetByRole(AriaRole.Log)).ToContainTextAsync("Thank you for your answer");
        await Expect(Press(caller, "Dial")).ToBeVisibleAsync();

        await console.GoAsync("Surveys", "Surveys");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "5", Exact = true })).ToBeVisibleAsync();
        await console.Button("Close").ClickAsync();
        await Expect(console.Button("Phones")).ToBeFocusedAsync();
        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task Made_up_callers_fill_pages_that_were_empty_and_are_known_by_their_names()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "calls");
        await console.SignInAsAsync("Sam, supervisor", "History");
        await console.Button("Let ten made-up callers ring").ClickAsync();
        await Expect(console.Heading("Live")).ToBeVisibleAsync();
        await Expect(console.Page.GetByRole(AriaRole.Link, new() { Name = "made-up-" }).First).ToBeVisibleAsync();
        var again = await console.Page.APIRequest.PostAsync(new Uri(server.Url, "simulator/made-up-callers").AbsoluteUri);
        (again.Status, await again.TextAsync()).Should().Match<(int Status, string Text)>(
            answer => answer.Status == 409 && answer.Text.Contains("Ten made-up callers are ringing already."));
        await Expect(console.Page.GetByText("No live calls")).ToBeVisibleAsync();

        // Between two of them there may be a moment without a call.
        await Soon.IsAsync(async () =>
        {
            await console.GoAsync("History", "History");
            await Expect(console.Page.GetByRole(AriaRole.Row, new() { Name = "made-up-" }).First).ToBeVisibleAsync();
            if (await console.Page.GetByText("10 calls", new() { Exact = true }).IsVisibleAsync())
                return true;
            await console.GoAsync("Live", "Live");
            return false;
        });
        await console.ShouldBeFineAsync("history-made-up");
        await console.GoAsync("Surveys", "Surveys");
        await Expect(console.Page.GetByRole(AriaRole.Row, new() { Name = "made-up-anna" })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("surveys-made-up");
        console.Refused.Should().BeEmpty();
    }

    private static ILocator Phone(ConsolePages console, string name) => console.Page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    private static ILocator Press(ILocator phone, string button) => phone.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
}
