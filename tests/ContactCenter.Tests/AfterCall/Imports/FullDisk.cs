using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary>A store of sounds that has no room to spare.</summary>
internal sealed class FullDisk : ISoundStore
{
    public long? FreeBytes => 0;

    public Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken) => throw Full();

    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => throw new SoundMissingException(name);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    private static StorageUnavailableException Full() => new("the disk is full");
}
