using System.Text.Json;
using ContactCenter.EndToEndTests.World;
using ContactCenter.Load.Recordings;
using ContactCenter.TestKit;
using ContactCenter.Transcriber.Tests.RealModels;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>The demo that is kept, as it comes with the build: what was said in it is read, understood, found, told to a CRM and shown.</summary>
[Collection(RealModelCollection.Name)]
public sealed class KeptDemoTests(Chromium chromium) : IAsyncLifetime
{
    /// <summary>Of the synthetic voices; a weaker one than the tests of engines have.</summary>
    private const double MostWrong = .25;

    private const string Topic = "Orders";

    /// <summary>As <c>eng/demo-sound</c> has it spoken.</summary>
    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["agent"] = "Good morning, this is the sales department. How can I help you? With pleasure. When do you need them? "
            + "Yes, we can deliver them on Thursday. Is there anything else?",
        ["caller"] = "Hello, I would like to order a hundred garden chairs for our hotel. By the end of next week, if that is possible. "
            + "No, that is all. You have been very helpful. Goodbye.",
    };

    private CallReceiver _crm = null!;

    public async ValueTask InitializeAsync() => _crm = await CallReceiver.StartAsync();

    public ValueTask DisposeAsync() => _crm.DisposeAsync();

    [Fact]
    public async Task What_both_said_is_read_understood_found_told_and_shown()
    {
        Assert.SkipWhen(RealSpeech.Models.Length == 0, "It takes the whole processor, as the other tests of real models do.");
        await using var server = await ServerProcess.SayingAsync(
            "until Ctrl+C",
            ["demo", "--keep", "--Simulator:Speed=8"],
            [
                .. CallsByApi.Settings,
                .. SlowMachine.Settings,
                .. ToldOf(_crm),
                ("Transcription:Engine", "Embedded"),
                ($"Analysis:Topics:{Topic}:Examples:0:Text", "I would like to place an order"),
                ($"Analysis:Topics:{Topic}:Examples:1:Text", "We want to buy chairs and tables for our restaurant"),
                ($"Analysis:Topics:{Topic}:Examples:2:Text", "Can I order a larger number of garden furniture"),
                ("Analysis:Topics:Complaints:Examples:0:Text", "The table that you have sent was broken when it arrived"),
                ("Analysis:Topics:Complaints:Examples:1:Text", "Your driver never came, and I am still waiting for my delivery"),
            ],
            PipelineWorld.Program);
        var lines = server.Output.Split('\n').Select(line => line.Trim()).ToList();
        var page = new Uri(lines.First(line => line.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)));
        var folder = lines.First(line => line.EndsWith(", which stays.", StringComparison.Ordinal)).Split(' ')[^3].TrimEnd(',');
        using var api = new CallsByApi(page);
        var call = page.Segments[^1];
        try
        {
            await api.AreToldAsync(() => _crm.OfCall(call).Count > 0);

            await ShouldBeReadAsync(api, call);
            var summary = await ShouldBeUnderstoodAsync(api, call);
            await ShouldBeFoundAsync(api, call);
            ShouldBeTold(call, summary);
            await ShouldBeShownAsync(page, summary);
        }
        finally
        {
            await server.InterruptAsync();
            await server.EndsAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Has the server tell a system of its calls.</summary>
    internal static (string Key, string? Value)[] ToldOf(CallReceiver crm)
    {
        const string Target = $"Delivery:Targets:{CallReceiver.Target}";
        return [($"{Target}:Kind", "Http"), ($"{Target}:Url", crm.Address.AbsoluteUri), ($"{Target}:Secret", crm.Secret)];
    }

    private static async Task ShouldBeReadAsync(CallsByApi api, string call)
    {
        var segments = (await api.GetAsync($"calls/{call}/transcript")).GetProperty("segments").EnumerateArray().ToList();
        foreach (var (side, text) in Said)
        {
            var heard = string.Join(' ', segments.Where(segment => segment.Text("speaker") == side).Select(segment => segment.Text("text")));
            WordErrors.Of(text, heard, "en").Rate.Should().BeLessThanOrEqualTo(MostWrong, heard);
        }
    }

    /// <returns>The summary as one paragraph.</returns>
    private static async Task<string> ShouldBeUnderstoodAsync(CallsByApi api, string call)
    {
        var analysis = await api.GetAsync($"calls/{call}/analysis");
        analysis.GetProperty("language").Text("code").Should().Be("en");
        analysis.GetProperty("topic").Text("id").Should().Be(Topic);
        analysis.GetProperty("sentiment").Text("label").Should().NotBe("negative");
        analysis.GetProperty("keyPhrases").EnumerateArray().Select(phrase => phrase.Text("text")).Should().Contain(phrase => phrase!.Contains("chairs"));
        analysis.GetProperty("talk").ValueKind.Should().Be(JsonValueKind.Object);
        return analysis.GetProperty("summary").Text("paragraph")!;
    }

    private static async Task ShouldBeFoundAsync(CallsByApi api, string call)
    {
        var found = await api.GetAsync("search?q=chairs");
        var byWords = found.GetProperty("items").EnumerateArray().Where(hit => hit.GetProperty("highlights").GetArrayLength() > 0);
        byWords.Should().ContainSingle().Which.Text("callId").Should().Be(call);
        (await api.FindAsync("furniture for guests outside")).Should().Contain(other => other.Text("callId") == call, "it means the same");
    }

    private void ShouldBeTold(string call, string summary)
    {
        using var told = JsonDocument.Parse(_crm.OfCall(call).Should().ContainSingle().Subject);
        told.RootElement.Text("call_id").Should().Be(call);
        told.RootElement.Text("transcript").Should().Contain("Caller: ").And.Contain("Agent: ");
        told.RootElement.Text("summary").Should().Be(summary);
        told.RootElement.Text("topic").Should().Be(Topic);
        told.RootElement.Text("duration").Should().NotBeNullOrEmpty();
    }

    private async Task ShouldBeShownAsync(Uri page, string summary)
    {
        var console = await ConsolePages.OpenAsync(chromium, page, "");
        await console.SignInAsAsync("Sam, supervisor", "Call of +44 770 090 0000");
        var panel = console.Page.GetByRole(AriaRole.Region, new() { Name = "What it was about" });
        await Expect(panel.GetByText(Topic).First).ToBeVisibleAsync();
        await console.Button("Show summary and phrases").ClickAsync();
        var firstWords = string.Join(' ', summary.Split(' ')[..4]);
        await Expect(panel.GetByText(firstWords).First).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("chairs").First).ToBeVisibleAsync();
        await console.ShouldBeFineAsync("demo-call");
        console.Refused.Should().BeEmpty();
    }
}
