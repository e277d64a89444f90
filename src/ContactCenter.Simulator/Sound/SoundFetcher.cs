namespace ContactCenter.Simulator.Sound;

/// <summary>Fetches the application's sound files, at most ten seconds and 32 MB each.</summary>
internal sealed class SoundFetcher(Func<HttpMessageHandler>? handler) : IDisposable
{
    private const int MaxBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Lazy<HttpClient> _http = new(() => new HttpClient(handler?.Invoke() ?? new SocketsHttpHandler())
    {
        MaxResponseContentBufferSize = MaxBytes,
        Timeout = Limit,
    });

    /// <returns>The file, or why there is none.</returns>
    public async Task<(byte[]? Content, string Fault)> FetchAsync(string url)
    {
        try
        {
            using var response = await _http.Value.GetAsync(url);
            return response.IsSuccessStatusCode ? (await response.Content.ReadAsByteArrayAsync(), "") : (null, $"the answer is {(int)response.StatusCode}");
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            return (null, fault.Message);
        }
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }
}
