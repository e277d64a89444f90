using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>The page of one call.</summary>
public sealed class ConsoleCallTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_noted_of_a_call_is_there_for_whoever_comes_next()
    {
        const string notes = "Wants the offer\nby <b>Friday</b>.";
        await using var server = new RunningServer(speed: 2);
        var sam = await ConsolePages.OpenAsync(chromium, server.Url, "calls/live");
        await sam.SignInAsAsync("Sam, supervisor", "Live");
        var caller = server.Platform.Phone(RunningServer.Caller);
        await caller.DialAsync(server.Number);
        await sam.Link("+44 770 090 0001").ClickAsync();
        await Expect(sam.Heading("Call of +44 770 090 0001")).ToBeFocusedAsync();
        var field = sam.Page.GetByLabel("What others should know of this call");
        await field.FillAsync(notes);
        await caller.HangUpAsync();
        await Expect(sam.Page.GetByText("Ended", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(sam.Page.GetByText("Not saved yet")).ToBeVisibleAsync();
        await sam.Button("Save the notes").ClickAsync();
        await Expect(sam.Page.GetByText("by Sam")).ToBeVisibleAsync();
        await sam.ShouldBeFineAsync("call-notes", isFull: true);
        await sam.GoAsync("History", "History");
        await sam.Page.GetByRole(AriaRole.Row).Last.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(field).ToHaveValueAsync(notes);

        var ana = await ConsolePages.OpenAsync(chromium, server.Url, new Uri(sam.Page.Url).AbsolutePath);
        await ana.SignInAsAsync("Ana, analyst", "Call of +44 770 090 0001");
        await Expect(ana.Page.GetByText("by <b>Friday</b>.")).ToBeVisibleAsync();
        await Expect(ana.Page.GetByText("by Sam")).ToBeVisibleAsync();
        await Expect(ana.Button("Save the notes")).ToHaveCountAsync(0);
        await ana.ShouldBeFineAsync("call-notes-read");
        sam.Refused.Concat(ana.Refused).Should().BeEmpty();
    }
}
