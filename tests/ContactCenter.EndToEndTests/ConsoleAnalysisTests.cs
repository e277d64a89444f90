using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>What was found out about a call, and to whom it was told, in a browser.</summary>
public sealed class ConsoleAnalysisTests(Chromium chromium)
{
    private const string Call = "c8061992c89a65e3790bfa0aaca6f069";

    private const string Parties =
        """{"caller":{"label":"negative","score":0.62,"value":-0.31},"agent":{"label":"positive","score":0.7,"value":0.2}}""";

    private const string Talk =
        """
        {"durationSeconds":213.4,"silenceSeconds":31.2,"longestSilenceSeconds":8.5,"overlapSeconds":2.1,"agentShare":0.45,
        "agent":{"seconds":80.2,"turns":20,"interruptions":0,"wordsPerMinute":150,"longestMonologueSeconds":20},
        "caller":{"seconds":98.7,"turns":21,"interruptions":1,"wordsPerMinute":161,"longestMonologueSeconds":25.4},"unknown":null,"provider":"Embedded"}
        """;

    private const string Delivery =
        """
        {"id":"2019","callId":"c8061992c89a65e3790bfa0aaca6f069","target":"crm","revision":1,"state":"dead","attempts":9,"lastError":"serverError",
        "nextAt":null,"department":"Sales","status":503,"requestId":"req-17","remoteId":null,"updatedAt":"2026-01-05T10:02:00Z",
        "triedAt":"2026-01-06T10:04:30Z","endedAt":"2026-01-06T10:04:30Z"}
        """;

    private const string Deliveries = $$"""{"items":[{{Delivery}}],"next":null,"total":1}""";

    private const string Targets =
        """
        {"items":[{"name":"crm","kind":"salesforce","departments":["Sales"],"when":"recorded","onErasure":"delete","state":"failing","waiting":12,"dead":3,
        "lastError":"serverError","lastAcceptedAt":"2026-01-05T10:02:00Z"}]}
        """;

    private const string Topics =
        """
        {"items":[{"id":"returns","name":"Returns","examples":12,"labels":7,"calls":340,"score":0.62,"words":["return","refund"],
        "warning":"will have 8 examples in 30 days","removed":false}],
        "training":{"number":3,"at":"2026-01-05T10:00:00Z","trained":true},"agreement":{"agreed":17,"labels":20,"share":0.85},
        "application":{"since":"2025-12-01T00:00:00Z","state":"running","at":"2026-01-05T10:00:00Z","done":120}}
        """;

    /// <summary>The page of a call of which everything is known.</summary>
    private static readonly string Detail =
        $$"""
        {"callId":"{{Call}}","direction":"inbound","caller":"447700900001","number":"442079460000","department":"Sales","state":"ended",
        "startedAt":"2026-01-05T10:00:00Z","answeredAt":"2026-01-05T10:00:00Z","endedAt":"2026-01-05T10:04:00Z","endedBy":null,"legs":[],"survey":null,
        "messages":[],"timeline":[],"attributes":{},"can":[],"inputs":[],"recording":null,"sensitive":null,"analysis":{"sentiment":{{SentimentOf("")}},
        "language":{"code":"en","score":0.99,"provider":"Embedded"},"topic":null,"talk":{{Talk}} } }
        """;

    private static readonly string Analysis =
        $$"""
        {"callId":"{{Call}}","sentiment":{{SentimentOf(Course())}},"keyPhrases":[{"text":"broken chair","segment":3,"begin":12,"end":24,"score":0.8,
        "provider":"Embedded"}],"language":{"code":"en","score":0.99,"provider":"Embedded"},"entities":[{"type":"orderNumber","text":"4711 02","segment":5,
        "begin":19,"end":26,"score":0.8,"provider":"Embedded"}],"syntax":[],"summary":{"bullets":["Caller: The chair that you sent is broken."],
        "paragraph":"Caller: The chair that you sent is broken.","provider":"Embedded","reason":null,"outcome":null,
        "followUps":[]},"topic":null,"talk":{{Talk}},
        "steps":[{"step":"syntax","state":"off","provider":null,"reason":null}]}
        """;

    [Fact]
    public async Task A_supervisor_reads_what_a_call_was_about()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Sam, supervisor", "Live");
        await AnswerAsync(console, $"calls/{Call}", Detail);
        await AnswerAsync(console, $"calls/{Call}/analysis", Analysis);
        await AnswerAsync(console, "deliveries?*", Deliveries);
        await console.Page.GotoAsync(new Uri(server.Url, $"calls/{Call}").AbsoluteUri);
        var panel = console.Page.GetByRole(AriaRole.Region, new() { Name = "What it was about" });
        await Expect(panel.GetByText("Falling")).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("It has failed itself (503)")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("call-facts");

        await console.Button("Show summary and phrases").ClickAsync();
        await Expect(panel.GetByText("Caller: The chair that you sent is broken.")).ToBeVisibleAsync();
        await panel.GetByText("The same as a table").ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Table, new() { Name = "Sentiment in ten parts of the talk" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(11);
        await console.ShouldBeFineAsync("call-analysis", isFull: true);

        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task An_admin_has_a_delivery_tried_again()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Ada, admin", "Live");
        await AnswerAsync(console, "deliveries?*", Deliveries);
        await AnswerAsync(console, "deliveries/targets", Targets);
        await console.Page.RouteAsync("**/api/v1/deliveries/2019/retry", async route =>
        {
            await AnswerAsync(console, "deliveries?*", Waiting(Deliveries));
            await FulfillAsync(route, Waiting(Delivery));
        });
        await console.GoAsync("Deliveries", "Deliveries");
        await Expect(console.Page.GetByText("1 delivery", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(console.Link("3 given up")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("deliveries", isFull: true);
        await console.Button("Try again: delivery 2019 to crm").ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "Waiting", Exact = true })).ToBeVisibleAsync();

        await console.Button("Try many again").ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Dialog).GetByLabel("Target")).ToBeFocusedAsync();
        await console.ShouldBeFineAsync("deliveries-retry", isFull: true);

        console.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task An_admin_looks_at_topics_and_at_what_calls_of_them_were_like()
    {
        await using var server = new RunningServer();
        var console = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await console.SignInAsAsync("Ada, admin", "Live");
        await AnswerAsync(console, "topics", Topics);
        await AnswerAsync(console, "analysis/figures?*", Figures("2026-01-05", "2026-01-06", "2026-01-07"));
        await console.GoAsync("Topics", "Topics");
        await Expect(console.Page.GetByText("It will have 8 examples in 30 days.")).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("topics", isFull: true);

        await console.Link("Figures of calls about Returns").ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Table, new() { Name = "Figures by day" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await console.ShouldBeFineAsync("insights", isFull: true);
        await AnswerAsync(console, "analysis/figures?*", Figures("Sales", "Support"));
        await console.Page.GetByLabel("Put together by").SelectOptionAsync("By department");
        await Expect(console.Page.GetByRole(AriaRole.Table, new() { Name = "Figures by department" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await console.ShouldBeFineAsync("insights-departments", isFull: true);

        console.Refused.Should().BeEmpty();
    }

    private static Task<IAsyncDisposable> AnswerAsync(ConsolePages console, string path, string body) => console.Page.RouteAsync(
        $"**/api/v1/{path}", route => FulfillAsync(route, body));

    private static Task FulfillAsync(IRoute route, string body) => route.FulfillAsync(new() { ContentType = "application/json", Body = body });

    private static string Waiting(string told) => told.Replace("dead", "waiting", StringComparison.Ordinal);

    private static string SentimentOf(string course) =>
        $$"""{"label":"negative","score":0.62,"value":-0.31,"provider":"Embedded","parties":{{Parties}},"course":[{{course}}],"falling":true}""";

    private static string Course() => string.Join(',', Enumerable.Range(0, 10).Select(part => FormattableString.Invariant(
        $$"""{"start":{{part * 21}},"end":{{(part + 1) * 21}},"caller":{{0.5 - (part * 0.1):0.0}},"agent":{{(part == 4 ? "null" : "0.2")}}}""")));

    private static string Figures(params string[] keys)
    {
        const string sentiment = """{"value":-0.31,"positive":10,"negative":60,"neutral":48,"mixed":2}""";
        const string figures =
            $$"""
            "series":null,"calls":120,"sentiment":{{sentiment}},"talkSeconds":213.4,"answered":40,"csat":0.6
            """;
        var items = keys.Select(key => $$"""{"key":"{{key}}",{{figures}}}""");
        return $$"""{"items":[{{string.Join(',', items)}}],"next":null,"total":{{keys.Length}}}""";
    }
}
