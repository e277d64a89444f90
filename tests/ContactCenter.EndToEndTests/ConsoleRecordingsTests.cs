using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>A conversation is recorded, and heard on the page of its call by who may.</summary>
public sealed class ConsoleRecordingsTests(Chromium chromium)
{
    [Fact]
    public async Task A_supervisor_hears_what_was_recorded()
    {
        await using var server = new RunningServer(
            speed: 4,
            ("Departments:Sales:Recording", "Split"),
            ("Departments:Sales:Announcement", "This call is recorded."),
            ("Analysis:Redaction:Sound", "false"));
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Sam, supervisor", "Live");
        var phones = new PhonesPage(await chromium.OpenAsync());
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await phones.ClickAsync(RunningServer.Sales, "Answer");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "Talking" })).ToBeVisibleAsync();
        await phones.ClickAsync(RunningServer.Sales, "Hang up");
        await phones.ClickAsync(RunningServer.Caller, "Hang up");

        await console.GoAsync("Recordings", "Recordings");
        await Expect(console.Page.GetByText("1 recording", new() { Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("recordings", isFull: true);
        await console.Page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First.ClickAsync();
        await console.Button("Play").ClickAsync();
        await Expect(console.Page.GetByText("It cannot be played")).ToHaveCountAsync(0);
        await Expect(console.Page.GetByRole(AriaRole.Slider, new() { Name = "Position" })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("call-recording", isFull: true);

        console.Refused.Should().BeEmpty();
    }
}
