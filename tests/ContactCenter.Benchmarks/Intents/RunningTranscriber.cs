using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Benchmarks.Intents;

/// <summary>A transcriber that somebody else has started, and ends.</summary>
/// <param name="address">Where it listens; it asks for no key.</param>
internal sealed class RunningTranscriber(Uri address) : ITranscriberProcess
{
    /// <summary>Never: nobody here would know.</summary>
    public Task<int> Ended { get; } = new TaskCompletionSource<int>().Task;

    public Task<bool> Listens { get; } = Task.FromResult(true);

    public HttpClient Client { get; } = new() { Timeout = Timeout.InfiniteTimeSpan };

    public Uri Base => address;

    public string? ApiKey => null;

    public Task StopAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return ValueTask.CompletedTask;
    }
}
