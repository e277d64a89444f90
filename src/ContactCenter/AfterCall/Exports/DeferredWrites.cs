using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Exports;

/// <summary>
/// A stream to which a response's body may be written by who writes synchronously now and then, as a ZIP does at the end of each entry: such writes wait
/// in memory for the next asynchronous one.
/// </summary>
internal sealed class DeferredWrites(Stream target) : ForwardWriter
{
    private readonly MemoryStream _waiting = new();

    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendWaitingAsync(cancellationToken);
        await target.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>Sends what waits; a synchronous flush does not.</summary>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendWaitingAsync(cancellationToken);
        await target.FlushAsync(cancellationToken);
    }

    private async ValueTask SendWaitingAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Length == 0)
            return;
        await target.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellationToken);
        _waiting.SetLength(0);
    }
}
