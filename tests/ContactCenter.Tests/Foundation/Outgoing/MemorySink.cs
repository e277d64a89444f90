using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>Keeps what was downloaded.</summary>
internal sealed class MemorySink : IDownloadSink
{
    private readonly List<byte> _bytes = [];
    private long _position;

    public long Position => Interlocked.Read(ref _position);

    public byte[] Bytes => [.. _bytes];

    public int Restarts { get; private set; }

    /// <summary>What it throws when it is to take bytes; <c>null</c>: nothing.</summary>
    public Exception? Fault { get; init; }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
            throw fault;
        _bytes.AddRange(bytes.Span);
        Interlocked.Add(ref _position, bytes.Length);
        return ValueTask.CompletedTask;
    }

    public ValueTask RestartAsync(CancellationToken cancellationToken)
    {
        Restarts++;
        Lose(0);
        return ValueTask.CompletedTask;
    }

    /// <summary>Only the first bytes are left.</summary>
    public void Lose(int left)
    {
        _bytes.RemoveRange(left, _bytes.Count - left);
        Interlocked.Exchange(ref _position, left);
    }

    /// <summary>Waits until it has so many bytes.</summary>
    public Task HasAsync(int bytes) => Soon.IsAsync(() => Position >= bytes);
}
