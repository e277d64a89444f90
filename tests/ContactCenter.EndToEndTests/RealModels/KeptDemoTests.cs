using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Load.Recordings;
using ContactCenter.TestKit;
using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>The demo that is kept, as it comes with the build: what was said in it is read and found.</summary>
[Collection(RealModelCollection.Name)]
public sealed class KeptDemoTests
{
    /// <summary>Of the synthetic voices; a weaker one than the tests of engines have.</summary>
    private const double MostWrong = .25;

    /// <summary>Two minutes of sound, by real models, beside all other tests.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(10);

    private const string Key = "an-analysts-key-for-tests-0123456";

    /// <summary>As <c>eng/demo-sound</c> has it spoken.</summary>
    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["agent"] = "Good morning, this is the sales department. How can I help you? With pleasure. When do you need them? "
            + "Yes, we can deliver them on Thursday. Is there anything else?",
        ["caller"] = "Hello, I would like to order a hundred garden chairs for our hotel. By the end of next week, if that is possible. "
            + "No, that is all. Thank you very much, and goodbye.",
    };

    [Fact]
    public async Task What_both_said_is_read_by_side_and_found()
    {
        Assert.SkipWhen(RealSpeech.Models.Length == 0, "It takes the whole processor, as the other tests of real models do.");
        await using var server = await ServerProcess.SayingAsync(
            "until Ctrl+C",
            ["demo", "--keep", "--Simulator:Speed=8"],
            [("ApiKeys:1:Name", "reader"), ("ApiKeys:1:Key", Key), ("ApiKeys:1:Role", "Analyst"), ("Transcription:Engine", "Embedded")],
            PipelineWorld.Program);
        var lines = server.Output.Split('\n').Select(line => line.Trim()).ToList();
        var page = new Uri(lines.First(line => line.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)));
        var folder = lines.First(line => line.EndsWith(", which stays.", StringComparison.Ordinal)).Split(' ')[^3].TrimEnd(',');
        using var http = new HttpClient { BaseAddress = new(page, "/api/v1/"), DefaultRequestHeaders = { { "X-Api-Key", Key } } };
        try
        {
            await Soon.IsAsync(
                async () => (await GetAsync(http, "recordings")).GetProperty("items").EnumerateArray().Any(IsReady),
                LongestReading);

            var call = page.Segments[^1];
            var segments = (await GetAsync(http, $"calls/{call}/transcript")).GetProperty("segments").EnumerateArray().ToList();
            foreach (var (side, text) in Said)
            {
                var heard = string.Join(' ', segments.Where(segment => Text(segment, "speaker") == side).Select(segment => Text(segment, "text")));
                WordErrors.Of(text, heard).Rate.Should().BeLessThanOrEqualTo(MostWrong, heard);
            }

            var hit = (await GetAsync(http, "search?q=chairs")).GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
            Text(hit, "callId").Should().Be(call);
        }
        finally
        {
            await server.InterruptAsync();
            await server.EndsAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsReady(JsonElement recording) => Text(recording, "state") == "ready";

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static async Task<JsonElement> GetAsync(HttpClient http, string path) =>
        await http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
