using System.Collections.Concurrent;
using Microsoft.Extensions.FileProviders;

namespace ContactCenter.Platform.Audio;

/// <summary>Sounds in memory.</summary>
internal sealed class MemoryAudio : AudioLibrary
{
    private readonly ConcurrentDictionary<string, MemoryFile> _files = new(StringComparer.Ordinal);

    public override Task SaveAsync(string fileName, ReadOnlyMemory<byte> content)
    {
        _files[fileName] = new(fileName, content.ToArray());
        return Task.CompletedTask;
    }

    public override void Remove(string fileName) => _files.TryRemove(fileName, out _);

    protected override IFileInfo? Find(string fileName) => _files.GetValueOrDefault(fileName);

    private sealed class MemoryFile(string name, byte[] content) : IFileInfo
    {
        public bool Exists => true;

        public bool IsDirectory => false;

        /// <summary>What has that name never changes.</summary>
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => content.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(content, writable: false);
    }
}
