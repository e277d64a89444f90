namespace ContactCenter.Foundation.Storage;

/// <summary>Keeps a second process out of the folder: two writers would each overwrite what the other has promised.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = "contactcenter.lock";

    /// <summary>How long a process that is about to end is waited for.</summary>
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <param name="time">With it, another process gets five seconds to end, as where a new one is started before the old one has gone.</param>
    /// <exception cref="StorageException">Another process holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder, TimeProvider? time = null)
    {
        var started = time?.GetTimestamp() ?? 0;
        while (true)
        {
            var path = Path.Combine(folder, FileName);
            try
            {
                Directory.CreateDirectory(folder);
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            }
            catch (IOException fault) when (IsHeldElsewhere(fault) && time?.GetElapsedTime(started) < WaitLimit)
            {
                Pause(time);
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

    /// <summary>
    /// What systems say of a file that another process keeps for itself: EWOULDBLOCK of Linux and of macOS, a sharing violation of
    /// Windows. A read-only file system, for example, says something else.
    /// </summary>
    private static bool IsHeldElsewhere(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>Nothing else is to be done before the folder is ours.</summary>
    private static void Pause(TimeProvider time)
    {
        using var over = new ManualResetEventSlim();
        using var timer = time.CreateTimer(static over => ((ManualResetEventSlim)over!).Set(), over, BetweenTries, Timeout.InfiniteTimeSpan);
        over.Wait();
    }
}
