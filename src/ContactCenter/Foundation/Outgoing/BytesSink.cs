using System.Buffers;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>A download that is kept in memory; the limits of the download bound it.</summary>
internal sealed class BytesSink : IDownloadSink
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public long Position => _bytes.WrittenCount;

    /// <summary>All that has come.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        _bytes.Write(bytes.Span);
        return default;
    }

    public ValueTask RestartAsync(CancellationToken cancellationToken)
    {
        _bytes.Clear();
        return default;
    }
}
