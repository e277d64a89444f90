using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>Programs that are told of events, in a browser.</summary>
public sealed class ConsoleSubscriptionsTests(Chromium chromium)
{
    private const string Subscriptions =
        """
        {"items":[{"id":"2023","url":"https://crm.example.com/hooks/that/have/a/rather/long/path","events":["call.ended","analysis.ready"],
        "permissions":{"read":["Sales"],"hear":[]},"state":"paused","reason":"failing","madeBy":"ada","createdAt":"2026-01-05T10:00:00Z",
        "lastError":"serverError","lastAcceptedAt":"2026-01-05T10:15:00Z","dropped":12}],"next":null,"total":1}
        """;

    private const string Made = """{"id":"2023","secret":"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}""";

    [Fact]
    public async Task An_admin_looks_at_subscriptions_and_subscribes_a_program()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Ada, admin", "Live");
        await console.GoAsync("Subscriptions", "Subscriptions");
        await Expect(console.Page.GetByText("No program is told of events")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("subscriptions-empty");
        await console.Page.RouteAsync("**/api/v1/subscriptions", AnswerAsync);
        await Expect(console.Page.GetByText("Nothing was accepted for three days.")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("subscriptions", isFull: true);

        await console.Button("Subscribe a program").ClickAsync();
        var dialog = console.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Told at").FillAsync("https://crm.example.com/hooks");
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "A call has ended" }).CheckAsync();
        await dialog.GetByLabel("Callers and words of").SelectOptionAsync("Some departments");
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Sales" }).CheckAsync();
        await console.ShouldBeFineAsync("subscriptions-add", isFull: true);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Subscribe a program" }).ClickAsync();
        await Expect(console.Page.GetByText("whsec_AAEC")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("subscriptions-secret", isFull: true);

        console.Refused.Should().BeEmpty();
    }

    private static Task AnswerAsync(IRoute route)
    {
        var isNew = route.Request.Method == "POST";
        return route.FulfillAsync(new() { Status = isNew ? 201 : 200, ContentType = "application/json", Body = isNew ? Made : Subscriptions });
    }
}
