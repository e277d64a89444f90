using System.IO.Pipelines;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Hands a download over to who reads it while it comes; what nobody reads any more is thrown away. What was read cannot be taken back.</summary>
internal sealed class PipedSink(PipeWriter pipe) : IDownloadSink
{
    public long Position { get; private set; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await pipe.WriteAsync(bytes, cancellationToken);
        Position += bytes.Length;
    }

    public ValueTask RestartAsync(CancellationToken cancellationToken) =>
        Position == 0 ? default : throw new DownloadBegunAnewException();
}
