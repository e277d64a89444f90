using System.Text.RegularExpressions;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ContactCenter.Platform.Audio;

/// <summary>The bytes of sounds that were uploaded, by the names that their hashes give them.</summary>
internal abstract partial class AudioLibrary : IFileProvider
{
    /// <summary>With the provider <c>Memory</c> they are lost when the process ends.</summary>
    public static AudioLibrary Read(SettingsSource source)
    {
        var storage = source.Get<StorageSettings>();
        return storage.Provider == StorageProvider.Memory ? new MemoryAudio() : new FolderAudio(Path.GetFullPath(Path.Combine(storage.Path, "audio")));
    }

    /// <param name="path">Begins with <see cref="AudioFolder.Route"/>.</param>
    public bool Holds(string path) => GetFileInfo(path[AudioFolder.Route.Length..]).Exists;

    /// <summary>Durable when it completes. Called by one at a time.</summary>
    /// <exception cref="StorageUnavailableException">It could not be written.</exception>
    public abstract Task SaveAsync(string fileName, ReadOnlyMemory<byte> content);

    public abstract void Remove(string fileName);

    /// <summary>A file that was saved; whatever else is asked for is not there.</summary>
    public IFileInfo GetFileInfo(string subpath)
    {
        var name = subpath.TrimStart('/');
        return OurName.IsMatch(name) && Find(name) is { } file ? file : new NotFoundFileInfo(name);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    protected abstract IFileInfo? Find(string fileName);

    [GeneratedRegex(@"^[0-9a-f]{64}\.(mp3|wav)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OurName { get; }
}
