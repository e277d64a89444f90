using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests.World;

/// <summary>The page of phones as a person finds things on it: by role and name.</summary>
public sealed class PhonesPage(IPage page)
{
    /// <summary>How many stops of the Tab key a person would make before giving up.</summary>
    private const int Patience = 100;

    public IPage Page => page;

    public ILocator Phone(string number) => page.GetByRole(AriaRole.Article, new() { Name = number, Exact = true });

    public ILocator Button(string number, string name) => Phone(number).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Screen(string number) => Phone(number).GetByRole(AriaRole.Log);

    public ILocator Log => page.GetByRole(AriaRole.Region, new() { Name = "Log, newest first" });

    public ILocator Rooms => page.GetByRole(AriaRole.Region, new() { Name = "Calls and rooms" });

    public async Task OpenAsync(Uri server)
    {
        await page.GotoAsync(server.AbsoluteUri);
        await Expect(page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();
    }

    public Task StateAsync(string number, string state) => Expect(Phone(number).GetByRole(AriaRole.Status)).ToContainTextAsync(state);

    public Task HearsAsync(string number, string text) => Expect(Screen(number)).ToContainTextAsync(text);

    public Task ClickAsync(string number, string button) => Button(number, button).ClickAsync();

    public async Task SayAsync(string number, string text)
    {
        await Phone(number).GetByRole(AriaRole.Textbox, new() { Name = "Say", Exact = true }).FillAsync(text);
        await ClickAsync(number, "Say");
    }

    /// <summary>Goes to the button by Tab alone, forwards or back, and on it presses Enter.</summary>
    public async Task EnterOnAsync(string number, string button)
    {
        var target = Button(number, button);
        await Expect(target).ToBeEnabledAsync();
        for (var stops = 0; await WayToAsync(target) is { } key; stops++)
        {
            stops.Should().BeLessThan(Patience, "{0} of {1} can be reached by Tab", button, number);
            await page.Keyboard.PressAsync(key);
        }

        await page.Keyboard.PressAsync("Enter");
    }

    /// <returns><c>null</c> when the focus is there.</returns>
    private static Task<string?> WayToAsync(ILocator target) => target.EvaluateAsync<string?>(
        """
        it => it === document.activeElement ? null
          : it.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab'
        """);
}
