namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>Sounds as objects of a bucket.</summary>
/// <param name="bucket">Goes with the store.</param>
/// <param name="prefix">What the names of the objects begin with.</param>
/// <param name="folder">Where the server keeps everything else: of the bucket nobody knows how much there is room for.</param>
/// <param name="partBytes">The size of the parts in which long ones are sent: at least 5 MiB, and as much memory for each that is being written.</param>
internal sealed class S3Sounds(S3Bucket bucket, string prefix, string folder, int partBytes = S3Sounds.PartBytes) : ISoundStore, IDisposable
{
    /// <summary>10,000 of them, which is as many as there may be, are 78 GiB.</summary>
    public const int PartBytes = 8 * 1024 * 1024;

    public long? FreeBytes => DiskSpace.FreeAt(folder);

    public async Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await using var upload = new S3Upload(bucket, KeyOf(name), partBytes);
        try
        {
            await write(upload, cancellationToken);
            await upload.CompleteAsync(cancellationToken);
        }
        catch
        {
            await upload.AbortAsync();
            throw;
        }
    }

    public async Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) =>
        await bucket.LengthAsync(KeyOf(name), cancellationToken) is { } length
            ? new S3Reader(bucket, KeyOf(name), name, length)
            : throw new SoundMissingException(name);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) => bucket.DeleteAsync(KeyOf(name), cancellationToken);

    public void Dispose() => bucket.Dispose();

    private string KeyOf(string name) => prefix + SoundName.Checked(name);
}
