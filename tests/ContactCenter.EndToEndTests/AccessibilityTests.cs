using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Nothing_stands_in_the_way_of_anybody(ColorScheme scheme, int width)
    {
        var phones = new PhonesPage(await chromium.OpenAsync(scheme, width));
        await using var server = new RunningServer(speed: 1);
        await phones.OpenAsync(server.Url);
        await ShouldBeFineAsync(phones.Page, "on hook");

        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await ShouldBeFineAsync(phones.Page, "ringing");

        await phones.ClickAsync(RunningServer.Sales, "Answer");
        await phones.StateAsync(RunningServer.Sales, "In call");
        await phones.Phone(RunningServer.Sales).GetByText("When called").ClickAsync();
        await phones.Log.GetByText("NCCO", new() { Exact = true }).First.ClickAsync();
        await Expect(phones.Log.Locator("pre")).ToBeVisibleAsync();
        await ShouldBeFineAsync(phones.Page, "in call");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Sound_and_faults_stand_in_the_way_of_nobody(ColorScheme scheme)
    {
        var phones = new PhonesPage(await chromium.OpenAsync(scheme));
        await using var server = new RunningServer(speed: 1, ("Simulator:Sound", "true"));
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Sound");
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");

        await phones.AddFaultAsync("Webhooks are lost", "input");
        await phones.Faults.GetByLabel("What goes wrong").SelectOptionAsync("Requests are refused");

        await ShouldBeFineAsync(phones.Page, "with sound and faults");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(640)]
    public async Task Neither_a_narrow_screen_nor_one_zoomed_to_200_percent_needs_scrolling_sideways(int width)
    {
        var phones = new PhonesPage(await chromium.OpenAsync(width: width));
        await using var server = new RunningServer(settings: [("Simulator:Sound", "true")]);
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Sound");
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.AddFaultAsync("Requests are refused", "transfer");

        var overflow = await phones.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        overflow.Should().Be(0);
    }

    [Fact]
    public async Task What_stands_in_the_way_is_found()
    {
        var page = await chromium.OpenAsync(width: 640);
        await page.SetContentAsync(
            """<html lang="en"><title>A page</title><main><h1>A page</h1><button></button><p style="color: #ccc">pale</p></main></html>""");

        (await Axe.ViolationsAsync(page)).Should().Contain(fault => fault.StartsWith("button-name: <button>", StringComparison.Ordinal));
        (await Axe.ViolationsAsync(page, "color-contrast")).Should().ContainSingle().Which.Should().StartWith("color-contrast: <p");
    }

    private static async Task ShouldBeFineAsync(IPage page, string when) =>
        (await Axe.ViolationsAsync(page)).Should().BeEmpty("the page is for everybody, {0}", when);
}
