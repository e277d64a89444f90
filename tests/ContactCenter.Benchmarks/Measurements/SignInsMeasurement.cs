using System.Globalization;
using System.Runtime;
using ContactCenter.Benchmarks.Latency;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.SignIns;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>What strangers who try passwords cost the webhooks.</summary>
internal static class SignInsMeasurement
{
    public const string Command = "sign-ins";

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var people = arguments.Int("people", 100);
        var tries = arguments.Int("sign-ins", 200);
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        await using var api = await CallsApiStandIn.StartAsync();
        await using var server = ours.Start(callsApi: api.Port);
        await server.ListensAsync();
        await Report.ProgressAsync($"Adding {people} people …");
        using var known = new KnownPeople(server.Api);
        await known.AddAsync(people);

        // The first turn only warms up.
        var (alone, hashing, tried) = (new List<SignInWindow>(), new List<SignInWindow>(), new List<SignInWindow>());
        var elsewhere = new HashingElsewhere();
        var (seed, hash, series) = (-1, elsewhere.Cost(), 0);
        for (var turn = 0; turn <= arguments.Int("windows", 5); turn++)
        {
            await Report.ProgressAsync(turn == 0 ? "Warming up …" : $"Turn {turn} …");
            alone.Add(await MeasureAsync(_ => Task.FromResult(SignInAnswers.None)));
            hashing.Add(await MeasureAsync(async over =>
            {
                await elsewhere.RunAsync(over);
                return SignInAnswers.None;
            }));
            tried.Add(await MeasureAsync(over => new WrongSignIns(server.Port, ++series, people, time).RunAsync(tries, over)));
        }

        var audited = await known.AuditedAsync();
        var expected = tried.Sum(window => window.Answers.WrongOfKnown);
        foreach (var windows in new[] { alone, hashing, tried })
            windows.RemoveAt(0);
        await PrintAsync(arguments, ours, alone, hashing, tried, hash, time);
        if (tried.Sum(window => window.Answers.Others) is > 0 and var others)
            throw new InvalidOperationException($"{others} wrong sign-ins were answered neither with 401 nor with 429.");
        if (audited != expected)
            throw new InvalidOperationException($"The audit has {audited} wrong sign-ins of people whom it knows, and {expected} were answered.");

        async Task<SignInWindow> MeasureAsync(Func<Task, Task<SignInAnswers>> beside)
        {
            var traffic = new CallTraffic(api, new Random(seed), --seed, time.GetUtcNow());
            traffic.Fill(arguments.Int("rate", 1_000), TimeSpan.FromSeconds(arguments.Int("seconds", 15)));
            return await MeasureWindowAsync(server, traffic, beside, time);
        }
    }

    private static async Task<SignInWindow> MeasureWindowAsync(
        ServerProcess server, CallTraffic traffic, Func<Task, Task<SignInAnswers>> beside, TimeProvider time)
    {
        var over = new TaskCompletionSource();
        var others = Task.Run(() => beside(over.Task));
        TrafficWindow window;
        try
        {
            window = await TrafficWindow.MeasureAsync(server, traffic, time);
        }
        finally
        {
            over.SetResult();
        }

        var answers = await others;
        window.Check();
        return new(window.ServerMicroseconds, window.At(0.5), window.At(0.99), window.At(1), window.Took.Length, answers);
    }

    private static Task PrintAsync(
        Arguments arguments, OurServer ours, List<SignInWindow> alone, List<SignInWindow> hashing, List<SignInWindow> tried, TimeSpan hash, TimeProvider time)
    {
        var table = new Table("webhooks", "p50 ms", "p99 ms", "max ms", "CPU µs/webhook");
        Add("alone", alone);
        Add("another process hashes", hashing);
        Add("wrong sign-ins", tried);
        AddRatio("wrong sign-ins to alone", alone);
        AddRatio("wrong sign-ins to another process", hashing);
        return Report.PrintAsync(
            string.Create(CultureInfo.InvariantCulture, $"Wrong sign-ins beside webhooks of whole calls, {ours.Store}"),
            arguments,
            time,
            table,
            $"{tried.Count} turns of three windows on one server, median (min–max), the ratio within a turn. Another process hashes one password after the "
                + "other in its window, as the server does for strangers: what sign-ins and audit add to that is the last row.",
            $"Wrong sign-ins: {Each(it => it.PerSecond)} a second, half of them for {arguments.Int("people", 100)} known names, from 61 addresses. In a window "
                + $"{Each(it => it.Wrong)} got 401 after one hash each, {Each(it => it.TooMany)} got 429 and no hash, {Each(it => it.Others)} anything else.",
            $"Processor time that wrong sign-ins cost beyond the window alone, divided by the 401s: {Figures.Spread([.. tried.Zip(alone, CostOf)])} ms; of one "
                + $"hash, measured before: {Figures.Text(hash.TotalMilliseconds)} ms. The audit has a line for each 401 of a known name: compared.",
            "Time counts from the moment a webhook was due, the sender's lateness included; sender and server share the processors.");

        void Add(string name, List<SignInWindow> windows) => table.Add(
            name,
            Spread(windows, it => it.P50),
            Spread(windows, it => it.P99),
            Spread(windows, it => it.Max),
            Spread(windows, it => it.ServerMicroseconds));

        void AddRatio(string name, List<SignInWindow> to)
        {
            table.Add(name, Ratio(it => it.P50), Ratio(it => it.P99), Ratio(it => it.Max), Ratio(it => it.ServerMicroseconds));

            string Ratio(Func<SignInWindow, double> of) => Figures.Spread([.. tried.Zip(to, (with, without) => of(with) / of(without))], 2);
        }

        double CostOf(SignInWindow with, SignInWindow without) =>
            (with.ServerMicroseconds - without.ServerMicroseconds) * with.Webhooks / 1_000 / with.Answers.WrongInTime;

        string Each(Func<SignInAnswers, double> of) => Figures.Spread([.. tried.Select(window => of(window.Answers))]);
    }

    private static string Spread(List<SignInWindow> windows, Func<SignInWindow, double> of) => Figures.Spread([.. windows.Select(of)], 1);
}
