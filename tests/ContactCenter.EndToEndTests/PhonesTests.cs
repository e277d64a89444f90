using ContactCenter.EndToEndTests.World;
using ContactCenter.Simulator.Phones;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

public sealed class PhonesTests(Chromium chromium)
{
    [Fact]
    public async Task The_phones_of_all_departments_are_there_from_the_start()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer(settings:
        [
            ("Departments:Night:Endpoint:User", "ada"),
            ("Departments:Desk:Endpoint:Extension", "4711"),
            ("Departments:Abroad:Endpoint:Uri", "sip:abroad@example.com"),
        ]);

        await phones.OpenAsync(server.Url);

        await Expect(phones.Page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading)).ToHaveTextAsync(
            [RunningServer.Caller, RunningServer.Sales, "447700900102", "Extension 4711", "App user ada", "SIP address sip:abroad@example.com"]);
        server.Platform.AppPhone("ada").Should().BeSameAs(server.Platform.Phones.Single(phone => phone.Kind == "app"));
    }

    [Fact]
    public async Task A_phone_is_added_and_calls()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);

        await phones.Page.GetByLabel("Its number or address").FillAsync("447700900042");
        await phones.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(phones.Phone("447700900042")).ToBeFocusedAsync();
        await phones.ClickAsync("447700900042", "Dial");

        await phones.StateAsync("447700900042", $"In call with {server.Number}");
    }

    [Fact]
    public async Task A_caller_says_the_department_and_a_busy_agent_is_not_rung()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.Phone(RunningServer.Sales).GetByText("When called").ClickAsync();
        await phones.Phone(RunningServer.Sales).GetByLabel("It does this").SelectOptionAsync("Be busy");
        await Expect(phones.Phone(RunningServer.Sales)).ToContainTextAsync("When called: be busy");

        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.SayAsync(RunningServer.Caller, "Sales, please");

        await phones.HearsAsync(RunningServer.Caller, "We are sorry, nobody can take your call right now.");
        await Expect(phones.Log).ToContainTextAsync($"{server.Number} to {RunningServer.Sales}: busy");
        server.Platform.Phone(RunningServer.Sales).WhenRung.Should().Be(PhoneBehaviour.Busy);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_on_the_phone()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);

        await phones.Phone(RunningServer.Caller).GetByLabel("Number to call").FillAsync("442079460999");
        await phones.ClickAsync(RunningServer.Caller, "Dial");

        await Expect(phones.Phone(RunningServer.Caller).GetByRole(AriaRole.Alert)).ToContainTextAsync("442079460999, which is none of the account's numbers");
    }

    [Fact]
    public async Task A_call_is_declined_and_the_room_is_seen_to_wait()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await Expect(phones.Page).ToHaveTitleAsync("Ringing: Phones");
        await Expect(phones.Rooms).ToContainTextAsync("Not started yet");

        await phones.ClickAsync(RunningServer.Sales, "Decline");

        await phones.StateAsync(RunningServer.Sales, "On hook");
        await Expect(phones.Log).ToContainTextAsync($"{server.Number} to {RunningServer.Sales}: rejected");
    }
}
