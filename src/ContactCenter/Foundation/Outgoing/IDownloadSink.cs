namespace ContactCenter.Foundation.Outgoing;

/// <summary>Takes the bytes of a download as they come. What it throws ends the download and reaches whoever asked for it.</summary>
public interface IDownloadSink
{
    /// <summary>How many bytes it has, from the beginning without a gap.</summary>
    long Position { get; }

    /// <summary>Takes the next bytes, which are no longer there when it returns.</summary>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Forgets all bytes: the file comes from its beginning. Afterwards <see cref="Position"/> is 0.</summary>
    ValueTask RestartAsync(CancellationToken cancellationToken);
}
