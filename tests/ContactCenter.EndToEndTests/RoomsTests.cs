using ContactCenter.EndToEndTests.World;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

public sealed class RoomsTests(Chromium chromium)
{
    [Fact]
    public async Task Who_hears_whom_is_shown()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await Expect(phones.Member(RunningServer.Caller)).ToContainTextAsync("Hears nobody");
        await Expect(phones.Member(RunningServer.Sales)).ToContainTextAsync("ringing");

        await phones.ClickAsync(RunningServer.Sales, "Answer");

        await Expect(phones.Member(RunningServer.Caller)).ToContainTextAsync("Hears Sales");
        await Expect(phones.Member(RunningServer.Sales)).ToContainTextAsync("Hears Caller");
        await Expect(phones.Rooms).ToContainTextAsync("They hear each other.");
    }
}
