namespace ContactCenter.Foundation.Settings;

/// <summary>Makes folders that only their owner may open (on Windows the rights of the folder above hold).</summary>
internal static class OwnerOnlyFolder
{
    /// <summary>Makes it; what is missing above it is made with the usual rights. One that is there keeps its own.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
