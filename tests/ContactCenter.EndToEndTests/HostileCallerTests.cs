using ContactCenter.EndToEndTests.World;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>Who calls chooses the caller id and the words: neither may mean anything to the page.</summary>
public sealed class HostileCallerTests(Chromium chromium)
{
    private const string Hostile = "<img src=x onerror=\"document.title='taken over'\">/<script>document.title='taken over'</script>";

    [Fact]
    public async Task A_caller_id_is_shown_as_text()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);

        await server.Platform.Phone(Hostile).DialAsync(server.Number);

        await Expect(phones.Phone(Hostile).GetByRole(Microsoft.Playwright.AriaRole.Heading)).ToHaveTextAsync(Hostile);
        await Expect(phones.Log).ToContainTextAsync(Hostile);
        await ShouldBeUntouchedAsync(phones);
    }

    [Fact]
    public async Task Spoken_words_are_shown_as_text()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");

        await phones.SayAsync(RunningServer.Caller, Hostile);

        await phones.HearsAsync(RunningServer.Caller, Hostile);
        await Expect(phones.Log).ToContainTextAsync(Hostile);
        await ShouldBeUntouchedAsync(phones);
    }

    [Fact]
    public async Task The_phone_of_such_a_caller_can_be_used()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await server.Platform.Phone(Hostile).DialAsync(server.Number);

        await phones.ClickAsync(Hostile, "Hang up");

        await phones.StateAsync(Hostile, "On hook");
    }

    private static async Task ShouldBeUntouchedAsync(PhonesPage phones)
    {
        await Expect(phones.Page.Locator("img, main script")).ToHaveCountAsync(0);
        await Expect(phones.Page).ToHaveTitleAsync("Phones");
    }
}
