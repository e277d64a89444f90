using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests.World;

/// <summary>The page of phones as a person finds things on it: by role and name.</summary>
public sealed class PhonesPage(IPage page)
{
    /// <summary>How many stops of the Tab key a person would make before giving up.</summary>
    private const int WaitLimit = 100;

    public IPage Page => page;

    /// <summary>A phone says its number, or other address, beside its name if it has one.</summary>
    public ILocator Phone(string number) => page.GetByRole(AriaRole.Article).Filter(new() { Has = page.GetByText(number, new() { Exact = true }) });

    public ILocator Button(string number, string name) => Phone(number).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Screen(string number) => Phone(number).GetByRole(AriaRole.Log);

    public ILocator Log => page.GetByRole(AriaRole.Region, new() { Name = "Log, newest first" });

    public ILocator Rooms => page.GetByRole(AriaRole.Region, new() { Name = "Calls and rooms" });

    public ILocator Faults => page.GetByRole(AriaRole.Region, new() { Name = "Faults", Exact = true });

    /// <summary>Somebody in a room, with what is said there of whom it hears.</summary>
    public ILocator Member(string number) => Rooms.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"{number} called" }).Last;

    public async Task OpenAsync(Uri server)
    {
        await page.GotoAsync(new Uri(server, "/simulator").AbsoluteUri);
        await Expect(page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();
    }

    public ILocator Headings => page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading);

    /// <summary>What is wrong, on a phone.</summary>
    public ILocator Alert(string number) => Phone(number).GetByRole(AriaRole.Alert);

    public async Task AddAsync(string address, string? name = null)
    {
        await page.GetByLabel("Its number or address").FillAsync(address);
        await page.GetByLabel("Its name, if you like").FillAsync(name ?? "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
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
    public Task EnterOnAsync(string number, string button) => PressOnAsync(Button(number, button), "Enter");

    /// <summary>Goes to a control by Tab alone, forwards or back, and on it presses a key.</summary>
    public async Task PressOnAsync(ILocator target, string key)
    {
        await Expect(target).ToBeEnabledAsync();
        for (var stops = 0; await WayToAsync(target) is { } way; stops++)
        {
            stops.Should().BeLessThan(WaitLimit, "{0} can be reached by Tab", target);
            await page.Keyboard.PressAsync(way);
        }

        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Opens the form and lets something go wrong.</summary>
    public async Task AddFaultAsync(string kind, string on)
    {
        await Faults.GetByText("Let something go wrong").ClickAsync();
        await Faults.GetByLabel("What goes wrong").SelectOptionAsync(kind);
        await Faults.GetByLabel("What it happens to").SelectOptionAsync(on);
        await Faults.GetByRole(AriaRole.Button, new() { Name = "Add the fault" }).ClickAsync();
        await Expect(Faults.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
    }

    /// <returns><c>null</c> when the focus is there.</returns>
    private static Task<string?> WayToAsync(ILocator target) => target.EvaluateAsync<string?>(
        """
        it => it === document.activeElement ? null
          : it.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab'
        """);
}
