using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>
/// Sounds in a folder, which is made when the first comes: <c>0a/0a1b…</c>, by the first two characters of the name, so that no folder holds too many.
/// What is being written lies in <c>unfinished</c> beside them. All of it is open to its owner alone.
/// </summary>
internal sealed class DiskSounds(string folder) : ISoundStore
{
    private readonly string _unfinished = Path.Combine(folder, "unfinished");
    private readonly Lock _gate = new();
    private bool _isSwept;
    private long _writings;

    public long? FreeBytes => DiskSpace.FreeAt(folder);

    public async Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        var unfinished = Path.Combine(_unfinished, $"{name}.{Interlocked.Increment(ref _writings)}");
        try
        {
            await using (var writer = new DiskWriter(Told(() => Create(unfinished))))
            {
                await write(writer, cancellationToken);
                Told(writer.FlushToDisk);
            }

            Told(() => Place(unfinished, path));
        }
        catch
        {
            Remove(unfinished);
            throw;
        }
    }

    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        try
        {
            // One that is heard may be removed meanwhile.
            return Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SoundMissingException(name, missing);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw Unavailable(fault);
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        Told(() =>
        {
            string[] left = Directory.Exists(_unfinished) ? Directory.GetFiles(_unfinished, $"{name}.*") : [];
            foreach (var file in left.Append(path).Where(File.Exists))
                File.Delete(file);
        });
        return Task.CompletedTask;
    }

    internal static bool IsFault(Exception fault) => fault is IOException or UnauthorizedAccessException;

    internal static StorageUnavailableException Unavailable(Exception fault) => new($"The folder of the recordings cannot be used: {fault.Message}", fault);

    private static void Told(Action act) => Told(() =>
    {
        act();
        return true;
    });

    private static T Told<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw Unavailable(fault);
        }
    }

    private static void Place(string unfinished, string path)
    {
        OwnerOnlyFolder.Make(Path.GetDirectoryName(path)!);
        File.Move(unfinished, path, overwrite: true);
    }

    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            // It only takes room, until the next start removes it.
        }
    }

    private string PathOf(string name) => Path.Combine(folder, SoundName.Checked(name)[..2], name);

    private FileStream Create(string path)
    {
        Sweep();
        return OwnerOnlyFile.Create(path, FileOptions.Asynchronous);
    }

    /// <summary>Removes once what a process that was killed has left: the folder is this one's alone.</summary>
    private void Sweep()
    {
        lock (_gate)
        {
            if (_isSwept)
                return;
            OwnerOnlyFolder.Make(folder);
            OwnerOnlyFolder.Make(_unfinished);
            foreach (var left in Directory.GetFiles(_unfinished))
                File.Delete(left);
            _isSwept = true;
        }
    }
}
