using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>Each call of a phone can be told from the last, and how it ended.</summary>
public sealed class CallsOnPhonesTests(Chromium chromium)
{
    [Fact]
    public async Task A_call_that_failed_says_why()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var platform = await RunningPlatform.StartAsync(options =>
            (options.AnswerUrl, options.Phones) = ("http://127.0.0.1:9/answer", [RunningServer.Caller]));
        await phones.OpenAsync(new Uri(platform.Url, "simulator"));

        await phones.ClickAsync(RunningServer.Caller, "Dial");

        await phones.HearsAsync(RunningServer.Caller, "Failed: The application cannot be reached at GET http://127.0.0.1:9/answer: Connection refused");
        await phones.StateAsync(RunningServer.Caller, "On hook");
    }

    [Fact]
    public async Task Each_call_is_set_off_from_the_last_with_who_ended_it()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        for (var call = 0; call < 2; call++)
        {
            await phones.ClickAsync(RunningServer.Caller, "Dial");
            await phones.StateAsync(RunningServer.Caller, "In call");
            await phones.ClickAsync(RunningServer.Caller, "Hang up");
            await phones.StateAsync(RunningServer.Caller, "On hook");
        }

        var lines = phones.Screen(RunningServer.Caller).GetByRole(AriaRole.Listitem);
        await Expect(lines.Filter(new() { HasText = $"calls {server.Number}" })).ToHaveCountAsync(2);
        await Expect(lines.Filter(new() { HasText = "Ended: Caller hung up." })).ToHaveCountAsync(2);
        await Expect(lines.First).ToContainTextAsync("calls");
        await Expect(lines.Last).ToContainTextAsync("Caller hung up.");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_ringing_phone_stands_first_and_its_button_keeps_the_focus(int width)
    {
        var phones = new PhonesPage(await chromium.OpenAsync(width: width));
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "2");

        await phones.StateAsync("447700900102", "Ringing");
        await Expect(phones.Headings.First).ToHaveTextAsync("Support 447700900102");
        await Expect(phones.Page).ToHaveTitleAsync("Ringing: Support");
        await phones.Button("447700900102", "Answer").FocusAsync();
        await phones.Page.Keyboard.PressAsync("Enter");
        await Expect(phones.Button("447700900102", "Hang up")).ToBeFocusedAsync();
        await phones.Page.Keyboard.PressAsync("Enter");

        await phones.StateAsync("447700900102", "On hook");
        await Expect(phones.Headings.First).ToHaveTextAsync($"Caller {RunningServer.Caller}");
        await Expect(phones.Phone("447700900102")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_small_screen_a_ringing_phone_comes_into_view()
    {
        var phones = new PhonesPage(await chromium.OpenAsync(width: 390, height: 700));
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await server.Platform.Phone(RunningServer.Caller).PressAsync('1');

        await Expect(phones.Button(RunningServer.Sales, "Answer")).ToBeInViewportAsync();
    }
}
