using System.Net;
using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>An admin lets somebody in; that person looks after a call.</summary>
public sealed class ConsolePeopleTests(Chromium chromium)
{
    private const string Support = "447700900102";

    [Fact]
    public async Task Who_is_added_sets_a_password_with_the_code_and_moves_a_call_to_another_department()
    {
        await using var server = new RunningServer(speed: 4);
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "admin/users");
        await console.SignInAsAsync("Ada, admin", "Users");
        var code = await PeopleOfConsole.AddAsync(console, "Kim Vale", "kim", "Supervisor");
        await console.Link("Kim Vale").ClickAsync();
        await console.Page.GetByLabel("May hear recordings").SelectOptionAsync("Some departments");
        await console.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Support" }).CheckAsync();
        await console.ShouldBeFineAsync("users-person", isFull: true);
        await console.Button("Save").ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "Support", Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("users", isFull: true);

        var kim = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await PeopleOfConsole.EnterAsync(kim, "kim", code, "Live");
        await MoveAsync(server, kim);

        kim.Refused.Should().BeEmpty();
        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task A_key_is_shown_once_and_revoked_and_the_audit_tells_both()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "admin/keys");
        await console.SignInAsAsync("Ada, admin", "Keys");
        await console.Button("Make a key").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name").FillAsync("Reports");
        await console.ShouldBeFineAsync("keys-add", isFull: true);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();
        var key = await dialog.GetByLabel("Key", new() { Exact = true }).InnerTextAsync();
        await console.ShouldBeFineAsync("keys-made", isFull: true);
        await console.Button("Close").ClickAsync();
        (await StatusAsync(server, key)).Should().Be(HttpStatusCode.OK);

        await console.Button("Revoke Reports").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(console.Page.GetByText("Revoked", new() { Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("keys", isFull: true);
        (await StatusAsync(server, key)).Should().Be(HttpStatusCode.Unauthorized);

        await console.Page.SetViewportSizeAsync(390, 900);
        await console.Button("More").ClickAsync();
        await Expect(console.Link("Account")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("more-pages");

        await console.GoAsync("Audit", "Audit");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "Made a key", Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("audit", isFull: true);
        await console.Button("Details: Revoked a key Reports").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Cell, new() { Name = "revoked", Exact = true })).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("audit-line", isFull: true);
        console.Refused.Should().BeEmpty();
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string key)
    {
        using var answer = await server.GetAsync("/api/v1/calls", ("X-Api-Key", key));
        return answer.StatusCode;
    }

    private async Task MoveAsync(RunningServer server, ConsolePages supervisor)
    {
        var phones = new PhonesPage(await chromium.OpenAsync());
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.StateAsync(RunningServer.Sales, "Ringing");
        await phones.ClickAsync(RunningServer.Sales, "Answer");
        await Expect(supervisor.Page.GetByRole(AriaRole.Cell, new() { Name = "Talking" })).ToBeVisibleAsync();

        await supervisor.Button("Move the call of +44 770 090 0001").ClickAsync();
        var dialog = supervisor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Department").SelectOptionAsync("Support");
        await supervisor.ShouldBeFineAsync("move", isFull: true);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move the call" }).ClickAsync();

        await phones.StateAsync(Support, "Ringing");
        await Expect(supervisor.Page.GetByRole(AriaRole.Cell, new() { Name = "Support", Exact = true })).ToBeVisibleAsync();
    }
}
