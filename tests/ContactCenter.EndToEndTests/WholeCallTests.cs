using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

public sealed class WholeCallTests(Chromium chromium)
{
    [Fact]
    public async Task A_person_plays_a_call_with_the_mouse()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        phones.Page.Url.Should().EndWith("/simulator");

        await PlayAsync(phones, phones.ClickAsync);

        await ScoreIsKeptAsync(server);
        await Expect(phones.Log).ToContainTextAsync("/webhooks/survey");
    }

    [Fact]
    public async Task A_person_plays_a_call_with_the_keyboard()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer(speed: 2);
        await phones.OpenAsync(server.Url);

        await PlayAsync(phones, phones.EnterOnAsync);

        await ScoreIsKeptAsync(server);
    }

    [Fact]
    public async Task The_number_keys_press_the_keys_of_the_phone_in_hand()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer(speed: 2);
        await phones.OpenAsync(server.Url);

        await phones.EnterOnAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling Example Inc.!");
        await phones.PressOnAsync(phones.Button(RunningServer.Caller, "Hang up"), "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await Expect(phones.Page.Locator("header").GetByRole(AriaRole.Alert)).ToHaveTextAsync("Sales is ringing.");
        await phones.PressOnAsync(phones.Button(RunningServer.Sales, "Answer"), "Space");
        await phones.StateAsync(RunningServer.Sales, "In call");
        await phones.PressOnAsync(phones.Button(RunningServer.Sales, "Hang up"), "Space");
        await phones.HearsAsync(RunningServer.Caller, "How satisfied were you with this call?");
        await phones.PressOnAsync(phones.Button(RunningServer.Caller, "Hang up"), "4");
        await phones.StateAsync(RunningServer.Caller, "On hook");

        await ScoreIsKeptAsync(server);
    }

    private static async Task PlayAsync(PhonesPage phones, Func<string, string, Task> pressAsync)
    {
        await pressAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling Example Inc.!");
        await pressAsync(RunningServer.Caller, "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await pressAsync(RunningServer.Sales, "Answer");
        await phones.StateAsync(RunningServer.Sales, "In call");
        await pressAsync(RunningServer.Sales, "Hang up");
        await phones.HearsAsync(RunningServer.Caller, "How satisfied were you with this call?");
        await pressAsync(RunningServer.Caller, "4");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for your answer.");
        await phones.StateAsync(RunningServer.Caller, "On hook");
    }

    private static async Task ScoreIsKeptAsync(RunningServer server)
    {
        var survey = (await server.SurveysAsync()).Should().ContainSingle().Subject;
        survey.GetProperty("caller").GetString().Should().Be(RunningServer.Caller);
        survey.GetProperty("agent").GetString().Should().Be(RunningServer.Sales);
        survey.GetProperty("score").GetInt32().Should().Be(4);
    }
}
