namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>The room that a disk has.</summary>
internal static class DiskSpace
{
    /// <param name="folder">It may not be there yet: then that of the nearest folder above it.</param>
    /// <returns>Bytes that may still be written; <c>null</c>: nobody knows.</returns>
    public static long? FreeAt(string folder)
    {
        var existing = new DirectoryInfo(folder);
        while (!existing.Exists && existing.Parent is { } parent)
            existing = parent;
        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? existing.Root.FullName : existing.FullName).AvailableFreeSpace;
        }
        catch (Exception fault) when (DiskSounds.IsFault(fault))
        {
            return null;
        }
    }
}
