using System.Text.Json;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.EndToEndTests.RealModels.Topics;
using ContactCenter.EndToEndTests.World;
using ContactCenter.Load.Recordings;
using ContactCenter.TestKit;
using ContactCenter.Transcriber.Tests.RealModels;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Clip = ContactCenter.Transcriber.Tests.RealModels.Clip;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>
/// A call in German, with Whisper and a model of vectors that knows German: its topic is found by German examples, and it by a German question, which the
/// console shows.
/// </summary>
[Collection(RealModelCollection.Name)]
public sealed class GermanCallTests(Chromium chromium) : IAsyncLifetime
{
    private const string Source = "pbx";
    private const string Topic = "billing";
    private const string Question = "falscher Betrag in der Abrechnung";

    private readonly TestFolder _folder = new();
    private CallReceiver _crm = null!;

    public async ValueTask InitializeAsync() => _crm = await CallReceiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _crm.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Its_topic_is_found_by_German_examples_and_it_by_a_German_question()
    {
        var vectors = VectorsBeside.MultilingualIn(RealSpeech.Models);
        var past = Directory.CreateDirectory(_folder.File("past")).FullName;
        Call().WriteTo(Path.Combine(past, "anruf.wav"));
        await using var server = await ServerProcess.SayingAsync(
            "Now listening on: ",
            ["--urls=http://127.0.0.1:0"],
            [
                .. CallsByApi.Settings,
                .. Topics(),
                .. KeptDemoTests.ToldOf(_crm),
                // Nobody reads on what it logs.
                ("Serilog:MinimumLevel:Default", "Error"),
                ("Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Information"),
                ("Storage:Path", _folder.File("data")),
                ("Transcription:Engine", "Embedded"),
                ("Transcription:Models", RealSpeech.Models),
                ("Analysis:Embeddings:Model", vectors.Model),
                ("Analysis:Embeddings:Tokenizer", vectors.Tokenizer),
                ("Imports:Folders:0", past),
                ($"Recordings:Sources:{Source}:Secret", "a-secret-of-a-telephone-system-01"),
            ],
            PipelineWorld.Program);
        using var api = new CallsByApi(AddressOf(server));

        await api.PostAsync("imports", new { source = Source, folder = past });
        await api.AreToldAsync(() => _crm.Taken.Count > 0);

        using var told = JsonDocument.Parse(_crm.Taken.Values.Should().ContainSingle().Subject);
        told.RootElement.Text("topic").Should().Be(Topic);
        told.RootElement.Text("transcript").Should().Contain("Caller: Meine Rechnung");
        var call = _crm.Taken.Keys.Single().Split('/')[0];
        var analysis = await api.GetAsync($"calls/{call}/analysis");
        analysis.GetProperty("language").Text("code").Should().Be("de");
        analysis.GetProperty("topic").Text("source").Should().Be("examples");
        analysis.GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Object);
        var hits = await api.FindAsync(Question);
        hits.Should().Contain(hit => hit.Text("callId") == call && hit.Text("text")!.Contains("Rechnung"), "it means the same");
        await ShouldBeShownAsync(AddressOf(server), call);
    }

    private async Task ShouldBeShownAsync(Uri server, string call)
    {
        var console = await ConsolePages.OpenAsync(chromium, server, $"calls/{call}");
        await console.SignInAsAsync("Sam, supervisor", "Call of");
        var panel = console.Page.GetByRole(AriaRole.Region, new() { Name = "What it was about" });
        await Expect(panel.GetByText(Topic).First).ToBeVisibleAsync();

        await console.GoAsync("Search", "Search");
        var words = console.Page.GetByLabel("What was said");
        await words.FillAsync(Question);
        await words.PressAsync("Enter");

        var found = console.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Rechnung" }).First;
        await Expect(found.GetByText("Found by its meaning")).ToBeVisibleAsync();
        await found.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(panel.GetByText(Topic).First).ToBeVisibleAsync();
        console.Page.Url.Should().StartWith(new Uri(server, $"calls/{call}#line-").AbsoluteUri);
        console.Refused.Should().BeEmpty();
    }

    private static IEnumerable<(string Key, string? Value)> Topics() =>
        TopicSet.Read("de").Examples.GroupBy(example => example.Topic, StringComparer.Ordinal)
            .SelectMany(topic => topic.Select((example, at) => ($"Analysis:Topics:{topic.Key}:Examples:{at}:Text", (string?)example.Text)));

    private static TwoSidedCall Call()
    {
        (Speaker Who, string Clip)[] turns = [(Speaker.Agent, "de_5"), (Speaker.Caller, "de_0"), (Speaker.Agent, "de_4"), (Speaker.Caller, "de_1")];
        var clips = Clip.SentencesIn(RealSpeech.Audio).ToDictionary(clip => clip.Id, StringComparer.Ordinal);
        return new([.. turns.Select(turn => (turn.Who, clips[turn.Clip].Text, TestSound.ReadOverTelephone(clips[turn.Clip].Path)))]);
    }

    private static Uri AddressOf(ServerProcess server) => new(server.Output.Split("Now listening on: ")[^1].Split('\n')[0].Trim());
}
