using System.Text;

namespace ContactCenter.Foundation.Settings;

/// <summary>Writes files that hold secrets: whole or not at all, and readable for their owner alone (on Windows the folder's rights hold).</summary>
internal static class OwnerOnlyFile
{
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text)
    {
        var unfinished = $"{path}.new";
        // One that a crash left behind may have other rights.
        File.Delete(unfinished);
        using (var file = Create(unfinished))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Makes a file that is not there yet, for writing.</summary>
    /// <param name="path">Where.</param>
    /// <param name="how">As it is opened.</param>
    /// <param name="bufferSize">Bytes that are held back until there are more; 0: none are.</param>
    /// <exception cref="IOException">It is there, or cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string path, FileOptions how = FileOptions.None, int bufferSize = 4_096)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = how, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
