using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>A supervisor judges a call, and its agent takes note.</summary>
public sealed class ConsoleReviewsTests(Chromium chromium)
{
    private const string Secret = "a-secret-of-the-recorder-0123456789";

    /// <summary>Waits in the page's own session until what was said can be read.</summary>
    private const string UntilItIsRead =
        """
        async call => {
            for (let tries = 0; tries < 1800; tries++) {
                if ((await fetch(`/api/v1/calls/${call}/transcript`)).status === 200) return true;
                await new Promise(resolve => setTimeout(resolve, 100));
            }
            return false;
        }
        """;

    private static readonly (string Key, string Value)[] Scorecard =
    [
        ("Recordings:Sources:Default:Secret", Secret),
        ("Recordings:Sources:Default:AllowedHosts:0", "recorder.test"),
        ("Recordings:Sources:Default:Department", "Sales"),
        ("Analysis:Scorecard:service:Questions:0:Id", "greeting"),
        ("Analysis:Scorecard:service:Questions:0:Text", "Did the agent greet the caller?"),
        ("Analysis:Scorecard:service:Questions:0:Kind", "YesNo"),
        ("Analysis:Scorecard:service:Questions:0:Weight", "2"),
        ("Analysis:Scorecard:service:Questions:0:Auto:Kind", "Words"),
        ("Analysis:Scorecard:service:Questions:0:Auto:Words:0", "thank you for calling"),
        ("Analysis:Scorecard:service:Questions:1:Id", "tone"),
        ("Analysis:Scorecard:service:Questions:1:Text", "How was the tone?"),
        ("Analysis:Scorecard:service:Questions:1:Kind", "Scale"),
    ];

    [Fact]
    public async Task A_call_that_is_due_is_reviewed_and_its_agent_takes_note()
    {
        await using var server = new RunningServer(settings: Scorecard);
        var ada = await ConsolePages.OpenAsync(chromium, server.Url, "admin/users");
        await ada.SignInAsAsync("Ada, admin", "Users");
        var code = await PeopleOfConsole.AddAsync(ada, "Ann", "ann", "Agent");
        var call = await TellAsync(server);
        var sam = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await sam.SignInAsAsync("Sam, supervisor", "Live");
        (await sam.Page.EvaluateAsync<bool>(UntilItIsRead, call)).Should().BeTrue();

        await ReviewAsync(sam, call);
        var ann = await ConsolePages.OpenAsync(chromium, server.Url, "");
        await PeopleOfConsole.EnterAsync(ann, "ann", code, "Hello Ann");
        await TakeNoteAsync(ann);

        await sam.Page.ReloadAsync();
        await Expect(sam.Page.GetByText("I see.")).ToBeVisibleAsync();
        sam.Refused.Concat(ann.Refused).Should().BeEmpty();
    }

    private static async Task ReviewAsync(ConsolePages sam, string call)
    {
        // A call is due once it is in the history, which takes longer than this test.
        await using var due = await sam.Page.RouteAsync(
            "**/api/v1/reviews?state=due*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = DueOf(call) }));
        await sam.GoAsync("Reviews", "Reviews");
        await Expect(sam.Page.GetByText("Low score, Sentiment fell")).ToBeVisibleAsync();
        await sam.ShouldBeFineAsync("reviews-due", isFull: true);

        await sam.Page.GetByRole(AriaRole.Row).Last.GetByRole(AriaRole.Link).ClickAsync();
        var form = sam.Page.GetByRole(AriaRole.Form, new() { Name = "Your review" });
        await Expect(form.GetByText("Proposed: Yes")).ToBeVisibleAsync();
        await sam.Button("Confirm “Yes”: Did the agent greet the caller?").ClickAsync();
        await form.GetByRole(AriaRole.Radio, new() { Name = "4 of 5" }).CheckAsync();
        await form.GetByLabel("Comment").Last.FillAsync("Calm until the end.");
        await sam.ShouldBeFineAsync("review-form", isFull: true);
        await sam.Button("Choose a line: How was the tone?").ClickAsync();
        await sam.Page.GetByRole(AriaRole.Radio, new() { Name = "We will send a new chair" }).CheckAsync();
        await sam.ShouldBeFineAsync("review-lines", isFull: true);
        await sam.Button("Choose this line").ClickAsync();
        await sam.Button("Show the line: Did the agent greet the caller?").ClickAsync();
        await Expect(sam.Page.GetByText("Thank you for calling Example").First).ToBeVisibleAsync();

        await sam.Button("Publish").ClickAsync();
        await Expect(sam.Page.GetByText("Mark 92%", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(sam.Button("Change your review")).ToBeFocusedAsync();
        await sam.ShouldBeFineAsync("review-published", isFull: true);
    }

    private static async Task TakeNoteAsync(ConsolePages ann)
    {
        await ann.GoAsync("Reviews", "Reviews");
        await Expect(ann.Page.GetByRole(AriaRole.Cell, new() { Name = "92%" })).ToBeVisibleAsync();
        await ann.ShouldBeFineAsync("reviews-agent", isFull: true);
        await ann.Page.GetByRole(AriaRole.Row).Last.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(ann.Page.GetByText("Calm until the end.")).ToBeVisibleAsync();
        await Expect(ann.Page.GetByText("line 1", new() { Exact = true })).ToHaveCountAsync(0);
        await ann.Page.GetByLabel("Your answer to the review").FillAsync("I see.");
        await ann.ShouldBeFineAsync("review-answer", isFull: true);
        await ann.Button("Acknowledge").ClickAsync();
        await Expect(ann.Page.GetByText("Acknowledged", new() { Exact = true })).ToBeVisibleAsync();
        await ann.ShouldBeFineAsync("review-acknowledged");
    }

    private static string DueOf(string call) =>
        $$"""
        {"items":[{"id":null,"callId":"{{call}}","agentId":null,"agent":"ann","department":"Sales","startedAt":"2026-01-05T10:00:00Z","state":"due",
        "reasons":["lowMark","falling"],"reviewer":null,"mark":null}],"next":null,"total":1}
        """;

    /// <summary>A recording system tells of a conversation in writing that the agent has led.</summary>
    /// <returns>The call's id.</returns>
    private static async Task<string> TellAsync(RunningServer server)
    {
        var body = JsonSerializer.Serialize(new
        {
            call_id = "chat-1",
            agent = "ann",
            segments = new object[]
            {
                new { speaker = "agent", start = 0, end = 8, text = "Thank you for calling Example, how can I help you today?" },
                new { speaker = "caller", start = 10, end = 18, text = "The chair that I ordered arrived broken." },
                new { speaker = "agent", start = 20, end = 28, text = "We will send a new chair tomorrow." },
            },
        });
        using var http = new HttpClient { BaseAddress = server.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/recordings");
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body));
        request.Headers.Add("X-Signature", $"sha256={Convert.ToHexStringLower(signature)}");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("callId").GetString()!;
    }
}
