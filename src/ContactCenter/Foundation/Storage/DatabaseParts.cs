namespace ContactCenter.Foundation.Storage;

/// <summary>A database on disk: its file, and those that SQLite keeps beside it.</summary>
internal static class DatabaseParts
{
    /// <summary>What is added to the name of the file, which comes last: as long as it is there, the database is.</summary>
    private static readonly string[] Endings = ["-shm", "-wal", ""];

    /// <summary>Moves all of it, over what is there. One that breaks off can be repeated.</summary>
    /// <returns>Whether there was anything.</returns>
    public static bool Move(string from, string to)
    {
        var there = Endings.Where(ending => File.Exists(from + ending)).ToList();
        foreach (var ending in there)
            File.Move(from + ending, to + ending, overwrite: true);
        return there.Count > 0;
    }

    public static long BytesOf(string file) => Endings.Select(ending => new FileInfo(file + ending)).Where(part => part.Exists).Sum(part => part.Length);

    public static void Delete(string file)
    {
        foreach (var ending in Endings)
            File.Delete(file + ending);
    }
}
