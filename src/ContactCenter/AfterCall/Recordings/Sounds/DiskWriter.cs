using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>
/// Writes a file. Its own faults are the store's (<see cref="StorageUnavailableException"/>), so that a full disk is not taken for a fault of the download
/// whose bytes are written.
/// </summary>
internal sealed class DiskWriter(FileStream file) : SoundWriter
{
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await file.WriteAsync(buffer, cancellationToken);
        }
        catch (Exception fault) when (DiskSounds.IsFault(fault))
        {
            throw DiskSounds.Unavailable(fault);
        }
    }

    /// <summary>All that was written is on the disk when it returns.</summary>
    public void FlushToDisk() => file.Flush(flushToDisk: true);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
