using System.Globalization;
using ContactCenter.Benchmarks.Browsing;
using ContactCenter.Benchmarks.Latency;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How soon the console can be used, and whether it stays smooth with long lists and many calls.</summary>
internal static class ConsoleMeasurement
{
    public const string Command = "console";

    /// <summary>Webhooks a second while calls are made that are to lie in the history.</summary>
    private const int FillRate = 1_500;

    private const double LongestScroll = 600;

    private const string HowTraced = "Tasks of the page's main thread by Chromium's own trace; to hold: none above 50 ms, median of five. Frames by the "
        + "page's own clock, of a sixtieth of a second each. Server and browser share the processors.";

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        await using var chromium = await Chromium.StartAsync();
        await MeasureFirstViewsAsync(arguments, ours, chromium, time);
        await using var api = await CallsApiStandIn.StartAsync();
        var store = ours.NewStore();
        await using var server = ours.Start(store, api.Port);
        await server.ListensAsync();
        var scene = new Scene(server, api, chromium, await AdminOfConsole.SignInAsync(server, store), arguments.Text("trace-folder"));
        await MeasureScrollingAsync(arguments, ours, scene, time);
        await MeasureLiveAsync(arguments, ours, scene, time);
    }

    private static async Task MeasureFirstViewsAsync(Arguments arguments, OurServer ours, Chromium chromium, TimeProvider time)
    {
        var store = ours.NewStore();
        await using var server = ours.Start(store);
        await server.ListensAsync();
        var cookie = await AdminOfConsole.SignInAsync(server, store);
        var views = new FirstViews(chromium, server, arguments.Int("runs", 10));
        await views.AddAsync("sign-in", FirstView.SignIn, cookie: null);
        await views.AddAsync("Live, signed in", FirstView.Live, cookie);
        await Report.PrintAsync(
            $"First view of the console, Chromium {chromium.Version}",
            arguments,
            time,
            views.Table,
            "From the navigation until fields and button, or calls or the words that there are none, are there; median (min–max); to hold: 1,000 ms. "
                + "Server and browser on this machine, both warm.");
    }

    private static async Task MeasureScrollingAsync(Arguments arguments, OurServer ours, Scene scene, TimeProvider time)
    {
        var calls = arguments.Int("rows", 10_000);
        if (calls == 0)
            return;
        await Report.ProgressAsync($"Making {calls} calls …");
        var traffic = new CallTraffic(scene.Api, new Random(1), seed: -1, time.GetUtcNow());
        traffic.Fill(FillRate, TimeSpan.FromSeconds(calls * CallTraffic.WebhooksOfCall / FillRate));
        await scene.SendAsync(traffic, time);
        await Report.ProgressAsync("Waiting until all are in the history …");
        await HistoryRest.WaitAsync(calls, time);
        var pace = arguments.Int("pace", 8_000);
        var traces = new List<TracedPage>();
        for (var trace = 1; trace <= arguments.Int("traces", 5); trace++)
        {
            await Report.ProgressAsync($"Scrolling, trace {trace} …");
            traces.Add(await scene.TraceAsync("calls", $"history-{trace}", page => Watch.OfAsync(page, pace, LongestScroll)));
        }

        await Report.PrintAsync(
            $"History scrolls through {Figures.Text(traffic.Calls.Count)} rows, {ours.Store}, Chromium {scene.Chromium.Version}",
            arguments,
            time,
            TracedPage.TableOf(traces),
            $"The page is opened at its beginning and scrolled by {Figures.Text(pace)} pixels a second to its last row, 100 rows being read at a time.",
            HowTraced);
        if (traces.Exists(trace => !trace.Watch.IsWhole))
            throw new InvalidOperationException("The last row of the list was not reached.");
    }

    private static async Task MeasureLiveAsync(Arguments arguments, OurServer ours, Scene scene, TimeProvider time)
    {
        var (rate, seconds) = (arguments.Int("rate", 1_200), arguments.Int("seconds", 15));
        var traces = new List<TracedPage>();
        for (var trace = 1; trace <= arguments.Int("traces", 5); trace++)
        {
            await Report.ProgressAsync($"Live, trace {trace} …");
            var traffic = new CallTraffic(scene.Api, new Random(trace), seed: -1 - trace, time.GetUtcNow());

            // As many calls come as go only between the length of a call after the first and the last.
            traffic.Fill(rate, TimeSpan.FromSeconds(seconds) + (2 * CallTraffic.LengthOfCall));
            var sending = Task.Run(() => scene.SendAsync(traffic, time));
            await Task.Delay(CallTraffic.LengthOfCall, time, CancellationToken.None);
            traces.Add(await scene.TraceAsync("", $"live-{trace}", page => Watch.OfAsync(page, pace: 0, seconds)));
            await sending;
        }

        await Report.PrintAsync(
            string.Create(
                CultureInfo.InvariantCulture, $"Live while calls come and go, {rate} webhooks a second, {ours.Store}, Chromium {scene.Chromium.Version}"),
            arguments,
            time,
            TracedPage.TableOf(traces),
            $"The page is looked at for {seconds} s while whole calls are made. {HowTraced}");
    }
}
