namespace ContactCenter.Storage;

/// <summary>Keeps a second process out of the folder: two writers would each overwrite what the other has promised.</summary>
public sealed class FolderLock : IDisposable
{
    private const string FileName = "contactcenter.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="StorageException">Another process holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException fault) when (File.Exists(path))
        {
            throw new StorageException($"Storage:Path '{folder}' is in use by another process ({fault.Message}). Stop it, or give this one a folder of its own.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Storage:Path '{folder}' cannot be written: {fault.Message}", fault);
        }
    }

    public void Dispose() => _file.Dispose();
}
