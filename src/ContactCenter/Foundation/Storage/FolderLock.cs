using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Storage;

/// <summary>Keeps a second process out of the folder: two writers would each overwrite what the other has promised.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = "contactcenter.lock";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>Five seconds, for a process that is about to end.</summary>
    private const int MostTries = 51;

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>
    /// Another process gets five seconds to end, as where a new one is started before the old one has gone. On Unix a process that is just
    /// being started also holds what its parent has open, until its own program runs.
    /// </summary>
    /// <param name="pause">How time passes meanwhile; when not said, by the system's clock, in which other processes live.</param>
    /// <exception cref="StorageException">Another process holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder, Action<TimeSpan>? pause = null)
    {
        var path = Path.Combine(folder, FileName);
        for (var tries = MostTries; ; tries--)
        {
            try
            {
                OwnerOnlyFolder.Make(folder);
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException fault) when (IsHeldElsewhere(fault) && tries > 1)
            {
                (pause ?? Pause)(BetweenTries);
            }
            catch (IOException fault) when (IsHeldElsewhere(fault))
            {
                throw new StorageException(
                    $"Storage:Path '{folder}' is in use by another process; stop that one, or give this one a folder of its own.", fault);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new StorageException($"Storage:Path '{folder}' cannot be written: {fault.Message}", fault);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Nothing else is to be done before the folder is ours.</summary>
    private static void Pause(TimeSpan time)
    {
        using var never = new ManualResetEventSlim();
        never.Wait(time);
    }

    /// <summary>
    /// What systems say of a file that another process keeps for itself: EWOULDBLOCK of Linux and of macOS, a sharing violation of
    /// Windows. A read-only file system, for example, says something else.
    /// </summary>
    private static bool IsHeldElsewhere(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}
