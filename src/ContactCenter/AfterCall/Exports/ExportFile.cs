using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ContactCenter.AfterCall.Exports;

/// <summary>The ZIP of an export, written while it is sent.</summary>
internal sealed class ExportFile : IAsyncDisposable
{
    private readonly DeferredWrites _target;
    private readonly ZipArchive _zip;

    private ExportFile(DeferredWrites target, ZipArchive zip) => (_target, _zip) = (target, zip);

    /// <param name="target">Stays open.</param>
    public static async Task<ExportFile> CreateAsync(Stream target, CancellationToken cancellationToken)
    {
        var body = new DeferredWrites(target);
        return new(body, await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken));
    }

    public async Task AddAsync<T>(string path, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var entry = await OpenAsync(path, cancellationToken);
        await JsonSerializer.SerializeAsync(entry, value, type, cancellationToken);
    }

    public async Task AddAsync(string path, string text, CancellationToken cancellationToken)
    {
        await using var entry = await OpenAsync(path, cancellationToken);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    /// <param name="content">Read to its end.</param>
    public async Task AddAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        await using var entry = await OpenAsync(path, cancellationToken);
        await content.CopyToAsync(entry, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        await _target.FlushAsync();
        await _target.DisposeAsync();
    }

    private Task<Stream> OpenAsync(string path, CancellationToken cancellationToken) =>
        _zip.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellationToken);
}
