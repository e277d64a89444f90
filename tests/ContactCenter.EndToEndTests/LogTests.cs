using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

public sealed class LogTests(Chromium chromium)
{
    [Fact]
    public async Task An_entry_opens_to_readable_JSON()
    {
        var phones = await InCallAsync();
        await using var server = phones.Server;

        await phones.Page.Log.GetByText("talk, input").ClickAsync();

        await Expect(phones.Page.Log.Locator("pre")).ToContainTextAsync("\n    \"action\": \"talk\"");
    }

    [Fact]
    public async Task Kinds_are_hidden_and_words_are_found()
    {
        var phones = await InCallAsync();
        await using var server = phones.Server;
        var page = phones.Page.Page;
        var lines = phones.Page.Log.GetByRole(AriaRole.Listitem);

        await page.GetByLabel("Webhooks", new() { Exact = true }).UncheckAsync();
        await Expect(lines.Filter(new() { HasText = "/webhooks/answer" })).ToHaveCountAsync(0);
        await Expect(lines.Filter(new() { HasText = "talk, input" })).ToHaveCountAsync(1);

        await page.GetByLabel("Webhooks", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Find in what happened").FillAsync("/WEBHOOKS/ANSWER");
        await Expect(lines).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_paused_log_stands_still_and_forgets_nothing()
    {
        var phones = await InCallAsync();
        await using var server = phones.Server;
        var page = phones.Page.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await phones.Page.ClickAsync(RunningServer.Caller, "1");
        await phones.Page.StateAsync(RunningServer.Sales, "Ringing");
        await Expect(phones.Page.Log).Not.ToContainTextAsync("presses 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on (" }).ClickAsync();

        await Expect(phones.Page.Log).ToContainTextAsync("presses 1");
    }

    [Fact]
    public async Task Escape_takes_nothing_away()
    {
        var phones = await InCallAsync();
        await using var server = phones.Server;
        var find = phones.Page.Page.GetByLabel("Find in what happened");

        await find.FillAsync("answer");
        await find.PressAsync("Escape");
        await phones.Page.Phone(RunningServer.Caller).FocusAsync();
        await phones.Page.Page.Keyboard.PressAsync("Escape");

        await Expect(find).ToHaveValueAsync("answer");
        await phones.Page.StateAsync(RunningServer.Caller, "In call");
    }

    private async Task<(PhonesPage Page, RunningServer Server)> InCallAsync()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        // No faster than life: the menu is asked only once.
        var server = new RunningServer(speed: 1);
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await Expect(phones.Log).ToContainTextAsync("talk, input");
        return (phones, server);
    }
}
