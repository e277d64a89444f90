using ContactCenter.EndToEndTests.World;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

public sealed class FaultTests(Chromium chromium)
{
    [Fact]
    public async Task A_fault_added_by_the_page_loses_a_webhook_and_shows_in_the_log()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.AddFaultAsync("Webhooks are lost", "completed");
        await Expect(phones.Faults).ToContainTextAsync("Webhooks are lost: completed");
        await Expect(phones.Faults).ToContainTextAsync("Has not struck yet.");

        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "Hang up");

        var strike = phones.Log.GetByText("WebhookLost: completed");
        await Expect(strike).ToBeVisibleAsync();
        await Expect(phones.Faults).ToContainTextAsync("Has struck once.");
        await server.Platform.WhenIdleAsync(TestContext.Current.CancellationToken);
        server.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Webhook).Select(entry => entry.Detail ?? "")
            .Should().Contain(body => body.Contains("\"status\":\"answered\"")).And.NotContain(body => body.Contains("\"status\":\"completed\""));

        await phones.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Faults" }).UncheckAsync();
        await Expect(strike).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_fault_is_narrowed_down_and_says_only_what_its_kind_has()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        await phones.OpenAsync(server.Url);
        await phones.Faults.GetByText("Let something go wrong").ClickAsync();
        var kind = phones.Faults.GetByLabel("What goes wrong");

        await kind.SelectOptionAsync("Sockets are cut");
        await Expect(phones.Faults.GetByLabel("Seconds")).ToBeVisibleAsync();
        await Expect(phones.Faults.GetByLabel("Status of the answer")).ToBeHiddenAsync();
        await kind.SelectOptionAsync("Requests are refused");
        await phones.Faults.GetByLabel("What it happens to").SelectOptionAsync("transfer");
        await phones.Faults.GetByLabel("To how many percent of them").FillAsync("12.5");
        await phones.Faults.GetByLabel("How often at all").FillAsync("3");
        await phones.Faults.GetByLabel("Status of the answer").FillAsync("429");
        await phones.Faults.GetByLabel("After they took effect").CheckAsync();
        await phones.Faults.GetByRole(AriaRole.Button, new() { Name = "Add the fault" }).ClickAsync();

        await Expect(phones.Faults).ToContainTextAsync("Requests are refused: transfer, 12.5 %, answered 429, after they took effect");
        server.Platform.Faults.Rules.Should().ContainSingle().Which.Rule.Should().Be(
            new FaultRule { Kind = FaultKind.RequestRefused, On = "transfer", Share = 0.125, Next = 3, Status = 429, AfterEffect = true });
    }

    [Fact]
    public async Task Faults_are_removed_by_keyboard_and_the_focus_stays_in_the_panel()
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await using var server = new RunningServer();
        foreach (var name in (string[])["answer", "input", "completed"])
            server.Platform.Faults.Add(new FaultRule { Kind = FaultKind.WebhookLate, On = name });
        await phones.OpenAsync(server.Url);

        await phones.PressOnAsync(phones.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to faults" }), "Enter");
        await Expect(phones.Faults).ToBeFocusedAsync();
        await phones.PressOnAsync(Remove("answer"), "Enter");
        await Expect(Remove("input")).ToBeFocusedAsync();
        server.Platform.Faults.Rules.Select(fault => fault.Rule.On).Should().Equal("input", "completed");
        await phones.PressOnAsync(phones.Faults.GetByRole(AriaRole.Button, new() { Name = "Remove all" }), "Space");

        await Expect(phones.Faults).ToContainTextAsync("Nothing goes wrong");
        await Expect(phones.Faults.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        server.Platform.Faults.Rules.Should().BeEmpty();

        ILocator Remove(string name) => phones.Faults.GetByRole(AriaRole.Button, new() { Name = $"Remove: Webhooks come late: {name}" });
    }
}
