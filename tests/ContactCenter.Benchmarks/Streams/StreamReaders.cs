using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.Streams;

/// <summary>Readers of live data. All of them take what comes; of the first of each query the age of every record is kept.</summary>
internal sealed class StreamReaders : IAsyncDisposable
{
    /// <summary>As many as are read in full: a thousand records a second on every stream would measure this program.</summary>
    private const int FullyRead = 4;

    private readonly CancellationTokenSource _ended = new();
    private readonly SocketsHttpHandler _handler = new() { MaxConnectionsPerServer = int.MaxValue };
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly List<StreamReading> _readings = [];
    private readonly List<Task> _reading = [];

    private StreamReaders(Uri api, TimeProvider time)
    {
        _time = time;
        _http = new(_handler, disposeHandler: false) { BaseAddress = api };
        _http.DefaultRequestHeaders.Add("X-Api-Key", SampleAccount.ProgramKey);
    }

    /// <summary>Bytes that all have taken.</summary>
    public long Bytes => _readings.Sum(reading => reading.Bytes);

    /// <summary>From the commit of a record to its arrival, in milliseconds.</summary>
    public IReadOnlyList<double> Ages => [.. _readings.SelectMany(reading => reading.Ages)];

    /// <param name="queries">How many streams of each query.</param>
    public static async Task<StreamReaders> OpenAsync(Uri api, IEnumerable<(string Query, int Streams)> queries, TimeProvider time)
    {
        var readers = new StreamReaders(api, time);
        foreach (var (query, streams) in queries)
        {
            for (var i = 0; i < streams; i++)
                await readers.OpenAsync(query, keepsAges: i < FullyRead);
        }

        return readers;
    }

    /// <exception cref="InvalidOperationException">A stream ended before its time.</exception>
    public async Task CloseAsync()
    {
        if (_reading.Find(reading => reading.IsCompleted) is { } ended)
            throw new InvalidOperationException("A stream ended before its time.", ended.Exception);
        await _ended.CancelAsync();
        await Task.WhenAll(_reading).ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _http.Dispose();
        _handler.Dispose();
        _ended.Dispose();
    }

    private async Task OpenAsync(string query, bool keepsAges)
    {
        var response = await _http.GetAsync($"live?{query}", HttpCompletionOption.ResponseHeadersRead, _ended.Token);
        response.EnsureSuccessStatusCode();
        var reading = new StreamReading(keepsAges, _time);
        _readings.Add(reading);
        _reading.Add(Task.Run(() => ReadAsync(response, reading)));
    }

    private async Task ReadAsync(HttpResponseMessage response, StreamReading reading)
    {
        using var answer = response;
        await using var body = await answer.Content.ReadAsStreamAsync(_ended.Token);
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, _ended.Token) is > 0 and var count)
            reading.Take(buffer.AsSpan(0, count));
    }
}
