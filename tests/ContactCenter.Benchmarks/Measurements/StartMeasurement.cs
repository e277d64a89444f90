using System.Globalization;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How long from the start of the process to the first NCCO, with an empty store and after a crash with many live calls.</summary>
internal static class StartMeasurement
{
    public const string Command = "start";

    private const int Seed = 0;

    /// <summary>Requests are made in parts, so that a million calls do not fill the memory.</summary>
    private const int CallsAtOnce = 50_000;

    /// <summary>Memory is given back by collections, of which there are none while nothing happens.</summary>
    private const int MoreCalls = 20_000;

    private static readonly byte[] Health = "GET /health/ready HTTP/1.1\r\nHost: contact.example.com\r\n\r\n"u8.ToArray();

    public static async Task RunAsync(Arguments arguments, OurServer ours, TimeProvider time)
    {
        var runs = arguments.Int("runs", 10);
        var live = arguments.Int("live-calls", 0);
        var table = new Table("store", "first NCCO ms", "ready ms", "runs");
        await Report.ProgressAsync("Empty stores …");
        await AddAsync(table, "empty", runs, () => ours.Start(), time);
        if (live > 0)
        {
            await Report.ProgressAsync($"{live} live calls …");
            var store = ours.NewStore();
            await FillAsync(ours, store, live, time);
            await using var platform = await CallsApiStandIn.StartAsync();
            platform.Legs = [.. Enumerable.Range(0, live).Select(call => SampleCall.Of(Seed, call).Leg)];
            await AddAsync(table, $"{Figures.Text(live)} live calls, killed", Math.Min(runs, 3), () => ours.Start(store, platform.Port), time);
        }

        var ended = arguments.Int("ended-calls", 0);
        var sizes = new Table("after", "contactcenter.db MB", "history.db MB", "memory MB");
        if (ended > 0)
        {
            var store = ours.NewStore();
            await EndAsync(ours, store, ended, sizes, time);
            await using var platform = await CallsApiStandIn.StartAsync();
            var name = $"{Figures.Text(ended)} ended calls";
            await AddAsync(table, $"{name}, all of the last hour", Math.Min(runs, 6), () => ours.Start(store, platform.Port), time);
            Age(store);
            await AddAsync(table, $"{name}, all older", Math.Min(runs, 6), () => ours.Start(store, platform.Port), time);
        }

        await Report.PrintAsync(
            $"Start, {ours.Store}",
            arguments,
            time,
            table,
            "From the start of the process of a published build to the first answer with an NCCO, and to 200 at /health/ready; "
            + "median (min–max). The port is tried every millisecond. Ready is a server that has compared all live calls with the platform's lists; "
            + "here the platform answers at once and has no limits.");
        if (ended > 0)
        {
            await Report.PrintAsync(
                $"A store of ended calls, {ours.Store}", arguments, time, sizes, "Files without their logs; memory as the system counts it.");
        }
    }

    private static async Task AddAsync(Table table, string name, int runs, Func<ServerProcess> start, TimeProvider time)
    {
        var nccos = new List<double>();
        var readies = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var request = AnswerRequests.Make(SampleCall.Of(Seed + 1, run), time.GetUtcNow());
            var begin = time.GetTimestamp();
            await using var server = start();
            await server.ListensAsync();
            var ready = ReadyAsync(server.Port, begin, time);
            using var connection = await WebhookConnection.OpenAsync(server.Port);
            var answer = await connection.AskAsync(request);
            nccos.Add(time.GetElapsedTime(begin).TotalMilliseconds);
            if (answer.Status != 200)
                throw new InvalidOperationException($"The first webhook was answered with {answer.Status}.");
            readies.Add((await ready).TotalMilliseconds);
        }

        table.Add(name, Figures.Spread(nccos), Figures.Spread(readies), Figures.Text(runs));
    }

    private static async Task<TimeSpan> ReadyAsync(int port, long begin, TimeProvider time)
    {
        using var connection = await WebhookConnection.OpenAsync(port);
        while ((await connection.AskAsync(Health)).Status != 200)
            await Task.Delay(TimeSpan.FromMilliseconds(1), time, CancellationToken.None);
        return time.GetElapsedTime(begin);
    }

    /// <summary>Fills the store and ends the process with no chance to put anything in order.</summary>
    private static async Task FillAsync(OurServer ours, string store, int live, TimeProvider time)
    {
        await using var server = ours.Start(store);
        await server.ListensAsync();
        await ClosedLoop.SendAllAsync(AnswerRequests.Make(Seed, live, time.GetUtcNow()), server.Port, connections: 128, time);
    }

    /// <summary>Fills the store with calls that are over, waits until all are in the history, and ends the process.</summary>
    private static async Task EndAsync(OurServer ours, string store, int calls, Table sizes, TimeProvider time)
    {
        await using var server = ours.Start(store);
        await server.ListensAsync();
        Add("start");
        await SendAsync(from: 0, calls);
        Add("the last call");
        await HistoryRest.WaitAsync(calls, time);
        Add("all went to the history");
        await SendAsync(from: calls, MoreCalls);
        Add($"{Figures.Text(MoreCalls)} calls more");
        // Else each start would bring these back among the calls at hand.
        await HistoryRest.WaitAsync(MoreCalls, time);

        async Task SendAsync(int from, int count)
        {
            for (var next = from; next < from + count; next += CallsAtOnce)
            {
                await Report.ProgressAsync($"{next} ended calls …");
                var requests = EndedCallRequests.Make(Seed + 2, next, Math.Min(CallsAtOnce, from + count - next), time.GetUtcNow());
                await ClosedLoop.SendAllAsync(requests, server.Port, connections: 64, time);
            }
        }

        void Add(string when) =>
            sizes.Add(when, Figures.Megabytes(FileSize("contactcenter.db")), Figures.Megabytes(FileSize("history.db")), Figures.Megabytes(server.WorkingSet));

        long FileSize(string name) => new FileInfo(Path.Combine(store, name)).Length;
    }

    /// <summary>As if the calls had left for the history more than an hour ago: the ids of their legs are not kept longer.</summary>
    private static void Age(string store)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(store, "contactcenter.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE moved_calls SET at = at - {TimeSpan.FromHours(2).Ticks.ToString(CultureInfo.InvariantCulture)}";
        command.ExecuteNonQuery();
    }
}
