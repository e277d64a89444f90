namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>The running transcriber, for one request; it is not stopped meanwhile. Disposed when the request is over.</summary>
internal sealed class TranscriberUse(EmbeddedTranscriber owner, ITranscriberProcess process, TimeProvider time) : IDisposable
{
    /// <summary>A connection breaks a moment before it is known that the process has ended.</summary>
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(2);

    private int _isOver;

    /// <summary>The process.</summary>
    public ITranscriberProcess Process => process;

    /// <summary>Told when it has answered: what went wrong before is forgotten.</summary>
    public void Answered() => owner.Answered();

    /// <summary>Whether the process has ended by itself, now that a request has broken.</summary>
    public async Task<bool> HasDiedAsync()
    {
        await Task.WhenAny(process.Ended, Task.Delay(LongestLag, time, CancellationToken.None));
        return process.Ended.IsCompleted && !owner.IsDisposed;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
            owner.Release();
    }
}
