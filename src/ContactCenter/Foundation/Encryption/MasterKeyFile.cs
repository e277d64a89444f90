using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Encryption;

/// <summary>The file of the master key: 32 bytes in base64 on one line, which its owner alone may read.</summary>
internal static class MasterKeyFile
{
    private const int MostBytes = 1_000;

    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <returns><c>null</c>: there is no such file.</returns>
    /// <exception cref="StorageException">It cannot be read, or holds something else.</exception>
    public static MasterKey? Read(string path)
    {
        try
        {
            var text = new FileInfo(path).Length <= MostBytes ? File.ReadAllText(path) : "";
            return MasterKey.Parse(text) ?? throw new StorageException(
                $"{path} does not hold a master key, which is 32 bytes in base64: put the copy of the right file in its place.");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The file of the master key cannot be read, so give the server the right to read it: {fault.Message}", fault);
        }
    }

    /// <summary>Writes a new key to a file that is not there, and makes its folder where that is missing.</summary>
    /// <exception cref="StorageException">It cannot be written.</exception>
    public static MasterKey Make(string path)
    {
        var key = MasterKey.New();
        try
        {
            Write(path, key);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Writes a key; its file, in the place of what was there, and the file's name are on the disk when it returns.</summary>
    /// <exception cref="StorageException">It cannot be written.</exception>
    public static void Write(string path, MasterKey key)
    {
        try
        {
            OwnerOnlyFolder.Make(Path.GetDirectoryName(path)!);
            OwnerOnlyFile.Write(path, $"{key.Export()}\n");
            BackupFile.Flush(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The master key could not be written, so give the server the right to write there: {fault.Message}", fault);
        }
    }

    /// <summary>What should not stay so, a sentence for the start: on Unix, that others than its owner may read or write it.</summary>
    /// <remarks>It does not stop the start: a file that is mounted into a container is often readable for all within it.</remarks>
    public static string? WarningOf(string path)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & OfOthers) == UnixFileMode.None)
            return null;
        var mode = Convert.ToString((int)File.GetUnixFileMode(path), toBase: 8);
        return $"{path}, the master key of the recordings, is open to other users of this machine (mode {mode}): chmod 600 {path}";
    }
}
