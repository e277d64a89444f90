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

        await Expect(phones.Headings).ToHaveTextAsync(
        [
            $"Caller {RunningServer.Caller}", "Abroad SIP address sip:abroad@example.com", "Desk Extension 4711", "Night App user ada",
            $"Sales {RunningServer.Sales}", "Support 447700900102",
        ]);
        server.Platform.AppPhone("ada").Should().BeSameAs(server.Platform.Phones.Single(phone => phone.Kind == "app"));
    }

    [Fact]
    public async Task A_phone_is_added_and_calls()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);

        await phones.AddAsync("+44 (0)7700 900-042", "Ada");
        await Expect(phones.Phone("447700900042")).ToBeFocusedAsync();
        await Expect(phones.Phone("447700900042").GetByRole(AriaRole.Heading)).ToHaveTextAsync("Ada 447700900042");
        await phones.Phone("447700900042").GetByLabel("Number to call").FillAsync("+44 20 7946 0000");
        await phones.ClickAsync("447700900042", "Dial");

        await phones.StateAsync("447700900042", $"In call with {server.Number}");
    }

    [Fact]
    public async Task A_phone_that_is_added_while_an_older_state_is_on_its_way_gets_the_focus()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        var isAsked = new TaskCompletionSource();
        var mayAnswer = new TaskCompletionSource();
        await phones.Page.RouteAsync("**/state", async route =>
        {
            var older = await route.FetchAsync();
            isAsked.TrySetResult();
            await mayAnswer.Task;
            await route.FulfillAsync(new() { Response = older });
        });
        await isAsked.Task.WaitAsync(TestContext.Current.CancellationToken);

        await phones.Page.RunAndWaitForResponseAsync(() => phones.AddAsync("447700900042"), response => response.Request.Method == "POST");
        mayAnswer.SetResult();

        await Expect(phones.Phone("447700900042")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_phone_that_is_added_while_the_simulator_answers_too_slowly_gets_the_focus_when_it_is_shown()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.Page.RouteAsync("**/state", route => route.AbortAsync("timedout"));

        await phones.Page.RunAndWaitForResponseAsync(() => phones.AddAsync("447700900042"), response => response.Request.Method == "POST");
        await Expect(phones.Page.GetByText("No connection to the simulator: is its program still running?")).ToBeVisibleAsync();
        await phones.Page.UnrouteAllAsync();

        await Expect(phones.Phone("447700900042")).ToBeFocusedAsync();
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

        await Expect(phones.Alert(RunningServer.Caller))
            .ToHaveTextAsync($"Phone {RunningServer.Caller} cannot dial 442079460999, which is none of the account's numbers.");
    }

    [Fact]
    public async Task What_was_wrong_goes_away_with_its_cause()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        var number = phones.Phone(RunningServer.Caller).GetByLabel("Number to call");
        await number.FillAsync("442079460999");
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await Expect(phones.Alert(RunningServer.Caller)).ToBeVisibleAsync();

        await number.FillAsync(server.Number);

        await Expect(phones.Alert(RunningServer.Caller)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_was_wrong_goes_away_when_the_phone_does_something_else()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.Phone(RunningServer.Sales).GetByLabel("Number to call").FillAsync("442079460999");
        await phones.ClickAsync(RunningServer.Sales, "Dial");
        await Expect(phones.Alert(RunningServer.Sales)).ToBeVisibleAsync();

        await server.Platform.Phone(RunningServer.Sales).DialAsync(server.Number);

        await phones.StateAsync(RunningServer.Sales, "In call");
        await Expect(phones.Alert(RunningServer.Sales)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_until_it_is_mended()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        var fault = phones.Page.Locator("form", new() { HasText = "Add a phone" }).GetByRole(AriaRole.Alert);

        await phones.AddAsync("020 7946 0000");
        await Expect(fault).ToContainTextAsync("\"020 7946 0000\" is no number");
        await Expect(phones.Headings).ToHaveCountAsync(3);
        await phones.Page.GetByLabel("Its number or address").FillAsync("+44 20 7946 0001");

        await Expect(fault).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_phone_is_taken_away()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.AddAsync("447700900042");
        await Expect(phones.Headings).ToHaveCountAsync(4);

        await phones.ClickAsync("447700900042", "Remove 447700900042");

        await Expect(phones.Headings).ToHaveCountAsync(3);
        await Expect(phones.Page.GetByLabel("Its number or address")).ToBeFocusedAsync();
        server.Platform.Phones.Should().NotContain(phone => phone.Address == "447700900042");
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
        await Expect(phones.Page).ToHaveTitleAsync("Ringing: Sales");
        await Expect(phones.Rooms).ToContainTextAsync("Not started yet");

        await phones.ClickAsync(RunningServer.Sales, "Decline");

        await phones.StateAsync(RunningServer.Sales, "On hook");
        await Expect(phones.Log).ToContainTextAsync($"{server.Number} to {RunningServer.Sales}: rejected");
    }
}
