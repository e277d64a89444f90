using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>The simulated phones as a drawer of the console: a whole call without another page.</summary>
public sealed class ConsolePhonesTests(Chromium chromium)
{
    [Fact]
    public async Task From_sign_in_to_a_finished_call_with_a_score_in_the_drawer_alone()
    {
        await using var server = new RunningServer(speed: 8);
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

    private static ILocator Phone(ConsolePages console, string name) => console.Page.GetByRole(AriaRole.Article, new() { Name = name, Exact = true });

    private static ILocator Press(ILocator phone, string button) => phone.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
}
