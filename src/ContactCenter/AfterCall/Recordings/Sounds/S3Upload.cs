using Amazon.S3.Model;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>
/// Writes an object of any length: in one request where it is short, else in parts, of which one is in memory. It is there when it was completed.
/// </summary>
internal sealed class S3Upload(S3Bucket bucket, string key, int partBytes) : SoundWriter
{
    private readonly MemoryStream _part = new();
    private readonly List<PartETag> _sent = [];
    private string? _upload;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (_part.Length == partBytes)
                await SendPartAsync(cancellationToken);
            var count = (int)Math.Min(buffer.Length, partBytes - _part.Length);
            _part.Write(buffer.Span[..count]);
            buffer = buffer[count..];
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_upload is null)
        {
            await bucket.PutAsync(key, Part(), cancellationToken);
            return;
        }

        await SendPartAsync(cancellationToken);
        await bucket.CompleteAsync(key, _upload, _sent, cancellationToken);
    }

    /// <summary>Removes the parts that were sent. Where that fails they only take room, until the bucket's own rule for such uploads removes them.</summary>
    public async Task AbortAsync()
    {
        if (_upload is null)
            return;
        try
        {
            await bucket.AbortAsync(key, _upload, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            // What made the upload fail is told already.
        }
    }

    protected override void Dispose(bool disposing)
    {
        _part.Dispose();
        base.Dispose(disposing);
    }

    private async Task SendPartAsync(CancellationToken cancellationToken)
    {
        _upload ??= await bucket.BeginAsync(key, cancellationToken);
        _sent.Add(await bucket.SendPartAsync(key, _upload, _sent.Count + 1, Part(), cancellationToken));
        _part.SetLength(0);
    }

    private MemoryStream Part() => new(_part.GetBuffer(), 0, (int)_part.Length, writable: false);
}
