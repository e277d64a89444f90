using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Benchmarks.Browsing;
using ContactCenter.Benchmarks.Pages;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.EndToEndTests.RealModels.Topics;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How soon lists, searches and dashboards are there with thousands of analysed calls in the store.</summary>
internal static class PagesMeasurement
{
    public const string Command = "pages";

    private static readonly string[] Words = ["parcel", "refund", "invoice", "password", "appointment", "neighbour", "order number", "Friday"];

    /// <param name="arguments"><c>--calls N</c> (10,000), <c>--runs N</c> (10) of each page and answer.</param>
    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var (calls, runs) = (arguments.Int("calls", 10_000), arguments.Int("runs", 10));
        await using var chromium = await Chromium.StartAsync();
        var (store, set) = (ours.NewStore(), TopicSet.Read("en"));
        await using var server = await AnalysedServer.StartAsync(ours, store, set, time);
        var cookie = await AdminOfConsole.SignInAsync(server.Process, store);
        await Report.ProgressAsync($"Telling of {calls} calls …");
        var began = time.GetTimestamp();
        await server.TellAsync(new WrittenCalls(set, time.GetUtcNow()), calls);
        var told = time.GetElapsedTime(began);
        await Report.ProgressAsync("Waiting until all are analysed and delivered …");
        await server.WaitAsync(calls);
        string[] notes =
        [
            $"{Figures.Text(calls)} calls in writing were told of in {Figures.Text(told.TotalSeconds)} s, and all were analysed and delivered to a folder "
                + $"{Figures.Text(time.GetElapsedTime(began).TotalMinutes, 1)} minutes after the first; median (least–most); to hold: 1,000 ms.",
            "Server and browser on this machine.",
        ];
        var answers = new AnswerTimes(server.Reader, runs, time);
        var one = await IdOfOneAsync(server.Reader);
        await AnswersAsync(answers, one);
        await Report.PrintAsync("Answers of the API with analysed calls", arguments, time, answers.Table, notes);

        var views = new FirstViews(chromium, server.Process, runs);
        foreach (var (name, path) in PathsOf(one))
            await views.AddAsync(name, FirstView.Filled, cookie, path);
        await Report.PrintAsync($"Pages of the console with analysed calls, Chromium {chromium.Version}", arguments, time, views.Table, notes);
    }

    private static async Task AnswersAsync(AnswerTimes answers, string one)
    {
        await answers.AddAsync("calls, 50", _ => "calls?limit=50");
        await answers.AddAsync("calls on a topic", _ => "calls?topic=delivery&limit=50");
        await answers.AddAsync("calls of a sentiment", _ => "calls?sentiment=negative&limit=50");
        await answers.AddAsync("a call", _ => $"calls/{one}");
        await answers.AddAsync("its analysis", _ => $"calls/{one}/analysis");
        await answers.AddAsync("its transcript", _ => $"calls/{one}/transcript");
        await answers.AddAsync("search, by meaning too", run => $"search?q={Uri.EscapeDataString(Words[run % Words.Length])}");
        await answers.AddAsync("search in a topic", run => $"search?q={Uri.EscapeDataString(Words[run % Words.Length])}&topic=delivery");
        foreach (var by in (string[])["day", "agent", "topic", "language"])
            await answers.AddAsync($"figures by {by}", _ => $"analysis/figures?by={by}");
        await answers.AddAsync("topics", _ => "topics");
        await answers.AddAsync("deliveries, 50", _ => "deliveries?limit=50");
        await answers.AddAsync("calls due for review", _ => "reviews?state=due");
        await answers.AddAsync("recordings, 50", _ => "recordings?limit=50");
    }

    private static (string Name, string Path)[] PathsOf(string call) =>
    [
        ("Calls", "calls"), ("a call", $"calls/{call}"), ("Recordings", "recordings"), ("Search", "search?q=parcel"), ("Surveys", "surveys"),
        ("Insights", "insights"), ("Topics", "topics"), ("Deliveries", "deliveries"), ("Work", "ops/work"), ("Health", "ops/health"),
    ];

    private static async Task<string> IdOfOneAsync(HttpClient reader)
    {
        var page = await reader.GetFromJsonAsync<JsonElement>(new Uri("calls?limit=1", UriKind.Relative));
        return page.GetProperty("items")[0].GetProperty("callId").GetString()!;
    }
}
