using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>Each page of the console while it loads, without anything to show, when the server refuses, and for who may not see it.</summary>
public sealed class ConsoleStatesTests(Chromium chromium)
{
    private const string Empty = """{"items":[],"next":null,"total":0}""";

    /// <summary>For everybody: agents see those of their own calls.</summary>
    private const string Reviews = "reviews";

    /// <summary>Lists, and what they say when there is nothing.</summary>
    private static readonly (string Path, string Heading, string WhenEmpty)[] Lists =
    [
        ("calls", "History", "No calls yet"),
        ("recordings", "Recordings", "No recordings yet"),
        ("surveys", "Surveys", "No surveys yet"),
        ("topics", "Topics", "There are no topics yet"),
        (Reviews, "Reviews", "There are no reviews"),
        ("deliveries", "Deliveries", "Nothing was told yet"),
        ("ops/work", "Work", "Nothing was given up"),
        ("ops/imports", "Imports", "Nothing has been imported yet"),
        ("admin/sounds", "Sounds", "There are no sounds yet"),
        ("admin/users", "Users", "Nobody is here yet"),
        ("admin/keys", "Keys", "There are no keys yet"),
        ("admin/audit", "Audit", "Nothing has been noted yet"),
        ("admin/erasures", "Erasures", "Nothing has been erased yet"),
        ("subscriptions", "Subscriptions", "No program is told of events"),
    ];

    private static readonly (string Path, string Heading)[] Pages =
        [.. Lists.Select(list => (list.Path, list.Heading)), ("calls/unknown", "Call"), ("admin/plan", "Plan"), ("ops/health", "Health"), ("me", "My account")];

    [Fact]
    public async Task Nothing_to_show()
    {
        await using var server = new RunningServer();
        var console = await SignedInAsync(server, "Ada, admin", "Live", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Empty }));
        foreach (var (path, heading, text) in Lists)
        {
            await ShowAsync(console, path, heading);
            await Expect(console.Page.GetByRole(AriaRole.Heading, new() { Name = text })).ToBeVisibleAsync();
            await console.ShouldBeFineAsync($"empty {heading}", IsFull(path));
        }

        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task No_answer_yet()
    {
        await using var server = new RunningServer();
        var console = await SignedInAsync(server, "Ada, admin", "Live", _ => Task.CompletedTask);
        foreach (var (path, heading) in Pages)
        {
            await ShowAsync(console, path, heading);
            await Expect(console.Page.Locator("[aria-busy=true]").First).ToBeAttachedAsync();
            await console.ShouldBeFineAsync($"loading {heading}", IsFull(path));
        }
    }

    [Fact]
    public async Task The_server_refuses()
    {
        const string body =
            """{"type":"about:blank","title":"Bad Request","status":400,"detail":"It cannot be read.","instance":null,"traceId":"00-1-2"}""";
        await using var server = new RunningServer();
        var console = await SignedInAsync(
            server, "Ada, admin", "Live", route => route.FulfillAsync(new() { Status = 400, ContentType = "application/problem+json", Body = body }));
        foreach (var (path, heading) in Pages.Where(page => page.Path != "ops/health"))
        {
            await ShowAsync(console, path, heading);
            await Expect(console.Page.GetByText("It cannot be read.").First).ToBeVisibleAsync();
            await console.ShouldBeFineAsync($"failed {heading}", IsFull(path));
        }
    }

    [Fact]
    public async Task A_page_of_another_role()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Alex, agent", "Hello Alex");
        await console.ShouldBeFineAsync("welcome", isFull: true);
        foreach (var (path, _) in Pages.Where(page => page.Path is not ("me" or Reviews)).Append(("calls/live", "Live")))
        {
            await console.Page.GotoAsync(new Uri(server.Url, path).AbsoluteUri);
            await Expect(console.Page.GetByText("Your role does not allow it. Ask an admin.")).ToBeVisibleAsync();
            await console.ShouldBeFineAsync($"denied {path.Replace('/', ' ')}");
        }
    }

    /// <summary>These are not shown in dark and on the narrowest screen by any other test of theirs.</summary>
    private static bool IsFull(string path) => path is "ops/imports" or "admin/erasures";

    /// <summary>What the pages read is answered so; who is signed in is not touched.</summary>
    private async Task<ConsolePages> SignedInAsync(RunningServer server, string person, string heading, Func<IRoute, Task> answer)
    {
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync(person, heading);
        string[] paths =
        [
            "calls*", "calls/*", "recordings*", "surveys*", "surveys/*", "work*", "imports*", "audio-files", "users*", "sessions*", "keys*", "audit*",
            "erasures*", "plan", "plan/**", "topics", "reviews*", "deliveries*", "deliveries/*", "analysis/figures*",
            "subscriptions",
        ];
        foreach (var path in paths)
            await console.Page.RouteAsync($"**/api/v1/{path}", answer);
        await console.Page.RouteAsync("**/health/ready", answer);
        return console;
    }

    private static async Task ShowAsync(ConsolePages console, string path, string heading)
    {
        await console.Page.GotoAsync(new Uri(console.Url, path).AbsoluteUri);
        await Expect(console.Heading(heading)).ToBeVisibleAsync();
    }
}
