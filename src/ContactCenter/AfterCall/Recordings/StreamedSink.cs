using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Hands a download on while it comes. What is handed on cannot be taken back: a file that begins anew ends the attempt.</summary>
internal sealed class StreamedSink(Stream target) : IDownloadSink
{
    public long Position { get; private set; }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await target.WriteAsync(bytes, cancellationToken);
        Position += bytes.Length;
    }

    public ValueTask RestartAsync(CancellationToken cancellationToken) =>
        Position == 0 ? default : throw new DownloadBegunAnewException();
}

/// <summary>The server gives a file from its beginning of which a part is here.</summary>
internal sealed class DownloadBegunAnewException() : Exception("the server gave another file in the middle of the download");

/// <summary>A download did not come to its end.</summary>
internal sealed class DownloadEndedException(DownloadResult result) : Exception("the download has not come")
{
    public DownloadResult Result => result;
}
