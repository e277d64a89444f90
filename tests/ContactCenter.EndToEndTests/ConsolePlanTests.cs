using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>Admins change the plan in the console, try it, and publish it.</summary>
public sealed class ConsolePlanTests(Chromium chromium)
{
    private const string Wait = "Hold the line, please.";

    [Fact]
    public async Task A_plan_is_changed_undone_tried_published_and_heard_by_the_next_caller()
    {
        await using var server = new RunningServer(speed: 4);
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "admin/plan");
        await console.SignInAsAsync("Ada, admin", "Plan");
        await console.ShouldBeFineAsync("plan-tree");
        await ChooseAsync(console, "Sales");
        await FillAsync(console, "Says while connecting", Wait);
        await Expect(console.Page.GetByText("Draft over the settings: 1 change")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("plan", isFull: true);
        await console.Button("Undo").ClickAsync();
        await Expect(console.Page.GetByText("The settings are in force")).ToBeVisibleAsync();
        await console.Button("Redo").ClickAsync();
        await Expect(console.Page.GetByText("Draft over the settings: 1 change")).ToBeVisibleAsync();
        await ChooseAsync(console, "1 sales leads to Sales");
        await console.ShouldBeFineAsync("plan-choice", isFull: true);

        await console.Link("Test call").ClickAsync();
        await console.Button("Dial").ClickAsync();
        await Expect(console.Page.GetByText("Thank you for calling Example Inc.!")).ToBeVisibleAsync();
        await console.Button("1").ClickAsync();
        await Expect(console.Page.GetByText(Wait)).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("plan-test", isFull: true);

        await console.Button("Publish").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Why").FillAsync("Shorter");
        await console.ShouldBeFineAsync("plan-publish", isFull: true);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(console.Page.GetByText("Version 1 is in force")).ToBeVisibleAsync();
        await console.Link("Versions").ClickAsync();
        await Expect(console.Link("Version 1")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("plan-versions", isFull: true);
        await console.Link("Version 1").ClickAsync();
        await Expect(dialog.GetByText(Wait)).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("plan-version", isFull: true);
        console.Refused.Should().BeEmpty();

        var phones = new PhonesPage(await chromium.OpenAsync());
        await phones.OpenAsync(server.Url);
        await phones.ClickAsync(RunningServer.Caller, "Dial");
        await phones.HearsAsync(RunningServer.Caller, "Thank you for calling");
        await phones.ClickAsync(RunningServer.Caller, "1");
        await phones.HearsAsync(RunningServer.Caller, Wait);
    }

    [Fact]
    public async Task Two_edit_at_once_and_neither_publishes_the_others_half_finished_work_unseen()
    {
        await using var server = new RunningServer();
        var ada = await ConsolePages.OpenAsync(chromium, server.Url, "admin/users");
        await ada.SignInAsAsync("Ada, admin", "Users");
        var kim = await ConsolePages.OpenAsync(chromium, server.Url, "admin/plan");
        await PeopleOfConsole.LetInAsync(ada, kim, "Kim Vale", "kim", "Admin", "Plan");
        await ChooseAsync(kim, "Support");
        await ada.Page.GotoAsync(new Uri(server.Url, "admin/plan?at=Departments:Sales").AbsoluteUri);
        await FillAsync(ada, "Ring for", "40");
        await Expect(ada.Page.GetByText("Draft over the settings: 1 change")).ToBeVisibleAsync();

        await FillAsync(kim, "Ring for", "30");
        await Expect(kim.Page.GetByText("Draft over the settings: 2 changes")).ToBeVisibleAsync();
        await kim.Button("Publish").ClickAsync();
        var dialog = kim.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Departments:Sales:RingSeconds, by ada" })).Not.ToBeCheckedAsync();
        await kim.ShouldBeFineAsync("plan-publish-others", isFull: true);
        await dialog.GetByLabel("Why").FillAsync("Support rings longer");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();

        await Expect(kim.Page.GetByText("Draft over version 1: 1 change")).ToBeVisibleAsync();
        await FillAsync(ada, "Longest wait", "200");
        await Expect(ada.Page.GetByText("Draft over version 1: 2 changes")).ToBeVisibleAsync();
        kim.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task Callers_of_the_past_are_played_through_a_changed_draft_and_who_lands_elsewhere_is_looked_at()
    {
        await using var server = new RunningServer(speed: 2);
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Ada, admin", "Live");
        await CallAndLeaveAsync(server, console, '1');
        await CallAndLeaveAsync(server, console, '2');

        await console.GoAsync("Plan", "Plan");
        await ChooseAsync(console, "1 sales leads to Sales");
        await console.Page.GetByLabel("Department", new() { Exact = true }).SelectOptionAsync("Support");
        await Expect(console.Page.GetByText("Draft over the settings: 1 change")).ToBeVisibleAsync();
        await console.Link("Replay").ClickAsync();
        await console.Button("Replay").ClickAsync();
        await Expect(console.Page.GetByText("Of 2 callers 1 would now land elsewhere, 0 find no way out.")).ToBeVisibleAsync();
        var elsewhere = console.Page.GetByRole(AriaRole.Table, new() { Name = "Elsewhere" }).GetByRole(AriaRole.Row);
        await Expect(elsewhere).ToHaveCountAsync(2);
        await Expect(elsewhere.Last.GetByRole(AriaRole.Cell)).ToContainTextAsync(["", "department Sales", "department Support"]);
        await console.ShouldBeFineAsync("plan-replay", isFull: true);

        await elsewhere.Last.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Heading, new() { Name = "How that call would go now" })).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("Caller: 1")).ToBeVisibleAsync();
        await Expect(console.Link("Support").First).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("plan-replay-call", isFull: true);
        console.Refused.Should().BeEmpty();
    }

    /// <summary>Somebody calls, chooses, and leaves while the department's phone rings.</summary>
    /// <param name="server">Which is called.</param>
    /// <param name="live">Where the calls of this moment are seen.</param>
    /// <param name="key">What the caller presses.</param>
    private static async Task CallAndLeaveAsync(RunningServer server, ConsolePages live, char key)
    {
        var caller = server.Platform.Phone(RunningServer.Caller);
        await caller.DialAsync(server.Number);
        await caller.HearsAsync("Thank you for calling");
        await caller.PressAsync(key);
        await Expect(live.Page.GetByRole(AriaRole.Cell, new() { Name = "Waiting" })).ToBeVisibleAsync();
        await caller.HangUpAsync();
        await Expect(live.Page.GetByText("No live calls")).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(ConsolePages console, string form)
    {
        await console.Page.GetByRole(AriaRole.Treeitem, new() { Name = form, Exact = true }).FocusAsync();
        await console.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task FillAsync(ConsolePages console, string label, string text)
    {
        await console.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await console.Page.Keyboard.PressAsync("Tab");
    }
}
