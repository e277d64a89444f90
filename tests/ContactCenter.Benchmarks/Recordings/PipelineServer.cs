using System.Globalization;
using System.Net.Http.Json;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.EndToEndTests.RealModels.Topics;
using ContactCenter.Load.Recordings;

namespace ContactCenter.Benchmarks.Recordings;

/// <summary>A server that is told of recordings, fetches them and has its transcriber put them into words.</summary>
internal sealed class PipelineServer : IAsyncDisposable
{
    private const string Source = "system";
    private const string Ready = "ready";
    private const int PageSize = 500;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly HttpClient _system;
    private readonly HttpClient _reader;
    private readonly SoundHost _host;
    private readonly CallReceiver? _receiver;
    private readonly TimeProvider _time;
    private int _told;

    private PipelineServer(
        ServerProcess process, string store, SoundHost host, CallReceiver? receiver, (string Token, string Key) words, TimeProvider time)
    {
        (Process, Store, _host, _receiver, _time) = (process, store, host, receiver, time);
        _system = new() { BaseAddress = process.Address, DefaultRequestHeaders = { Authorization = new("Bearer", words.Token) } };
        _reader = new() { BaseAddress = process.Api, DefaultRequestHeaders = { { "X-Api-Key", words.Key } } };
    }

    public ServerProcess Process { get; }

    /// <summary>The folder where it keeps everything.</summary>
    public string Store { get; }

    /// <param name="callsApi">Port of the stand-in for the platform's calls API; <c>null</c>: nobody is there.</param>
    /// <param name="first">A short sound that is put into words before anything is measured: the code is compiled then, and the model loaded.</param>
    /// <param name="receiver">Is told of each call when it is analysed, also on topics; <c>null</c>: nobody is.</param>
    public static async Task<PipelineServer> StartAsync(
        OurServer ours, SoundHost host, string first, TimeProvider time, int? callsApi = null, CallReceiver? receiver = null)
    {
        var (token, key, store) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"), ours.NewStore());
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"Recordings__Sources__{Source}__Token"] = token,
            [$"Recordings__Sources__{Source}__AllowedHosts__0"] = host.Address.Authority,
            ["ApiKeys__1__Name"] = "reader",
            ["ApiKeys__1__Key"] = key,
            ["ApiKeys__1__Role"] = "Analyst",
        };
        var process = ours.Start(store, callsApi, settings: [.. settings, .. receiver is null ? [] : SettingsFor(receiver)]);
        var server = new PipelineServer(process, store, host, receiver, (token, key), time);
        await process.ListensAsync();
        await server.TellAsync(first);
        await server.WaitAsync();
        return server;
    }

    /// <summary>Tells of a recording.</summary>
    /// <param name="file">Its name at the host.</param>
    public async Task TellAsync(string file)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["call_id"] = string.Create(CultureInfo.InvariantCulture, $"call-{++_told}"),
            ["recording_url"] = new Uri(_host.Address, file).ToString(),
            ["language"] = "en",
        };
        using var response = await _system.PostAsJsonAsync(new Uri($"webhooks/recordings/{Source}", UriKind.Relative), told);
        response.EnsureSuccessStatusCode();
    }

    /// <returns>How many recordings of those told of are not in words yet.</returns>
    /// <exception cref="InvalidOperationException">One never will be.</exception>
    public async Task<int> WaitingAsync()
    {
        var ready = 0;
        string? cursor = "";
        while (cursor is not null)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"recordings?limit={PageSize}{cursor}");
            var page = await _reader.GetFromJsonAsync<Page>(new Uri(path, UriKind.Relative));
            if (page!.Items.FirstOrDefault(item => item.NotTranscribed is not null) is { } lost)
                throw new InvalidOperationException($"Recording {lost.Id} was not put into words: {lost.NotTranscribed}");
            ready += page.Items.Count(item => item.State == Ready);
            cursor = page.Next is { } next ? $"&cursor={Uri.EscapeDataString(next)}" : null;
        }

        return _told - ready;
    }

    /// <summary>Waits until every recording is in words, and the receiver, if there is one, told of every call.</summary>
    /// <param name="seen">Told how many are not in words, once a second.</param>
    public async Task WaitAsync(Action<int>? seen = null)
    {
        while (await WaitingAsync() is > 0 and var waiting)
        {
            seen?.Invoke(waiting);
            await Task.Delay(BetweenLooks, _time);
        }

        while (_receiver is { } receiver && CallsOf(receiver) < _told)
            await Task.Delay(BetweenLooks, _time);
    }

    /// <summary>Asks once a second how many are waiting, which nobody is.</summary>
    /// <param name="length">For so long.</param>
    /// <returns>The server's processor time.</returns>
    public async Task<TimeSpan> IdleAsync(TimeSpan length)
    {
        var (before, start) = (Process.ProcessorTime, _time.GetTimestamp());
        while (_time.GetElapsedTime(start) < length)
        {
            await WaitingAsync();
            await Task.Delay(BetweenLooks, _time);
        }

        return Process.ProcessorTime - before;
    }

    public Spent Look()
    {
        using var transcriber = ChildProcess.Of(Process.Id);
        return new(Process.ProcessorTime, transcriber?.TotalProcessorTime ?? default, Process.PeakWorkingSet, transcriber?.PeakWorkingSet64 ?? 0);
    }

    /// <summary>Bytes of all files that it keeps.</summary>
    public long Kept() => Directory.EnumerateFiles(Store, "*", SearchOption.AllDirectories).Sum(SizeOf);

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _system.Dispose();
        _reader.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> SettingsFor(CallReceiver receiver)
    {
        const string Target = $"Delivery__Targets__{CallReceiver.Target}";
        return
        [
            .. TopicSettings.Of(TopicSet.Read("en")),
            new($"{Target}__Kind", "Http"), new($"{Target}__Url", receiver.Address.AbsoluteUri), new($"{Target}__Secret", receiver.Secret),
        ];
    }

    /// <summary>A call may be told of more than once, each time as another revision.</summary>
    private static int CallsOf(CallReceiver receiver) => receiver.Taken.Keys.Select(id => id.Split('/')[0]).Distinct(StringComparer.Ordinal).Count();

    private static long SizeOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private sealed record Page(IReadOnlyList<KnownRecording> Items, string? Next);

    private sealed record KnownRecording(string Id, string State, string? NotTranscribed);
}
