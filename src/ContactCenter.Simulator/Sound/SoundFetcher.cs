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

    /// <returns>The file, and for how long others may have it too; or why there is none.</returns>
    public async Task<(byte[]? Content, TimeSpan Fresh, string Fault)> FetchAsync(string url)
    {
        try
        {
            using var response = await _http.Value.GetAsync(url);
            return response.IsSuccessStatusCode
                ? (await response.Content.ReadAsByteArrayAsync(), FreshFor(response), "")
                : (null, TimeSpan.Zero, $"the answer is {(int)response.StatusCode}");
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            // Its own message only refers to the inner one, which says what is wrong with the certificate.
            return (null, TimeSpan.Zero, fault.GetBaseException().Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            return (null, TimeSpan.Zero, fault.Message);
        }
    }

    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }

    private static TimeSpan FreshFor(HttpResponseMessage response) =>
        response.Headers.CacheControl is { NoStore: false, NoCache: false, Private: false, MaxAge: { } age } ? age : TimeSpan.Zero;
}
