using System.Collections.Concurrent;

namespace ContactCenter.TestKit;

/// <summary>
/// A folder that goes with the test. A server that ran within the tests may be closing its files in there still, on the thread of its own
/// main program, for which nobody can wait: such a folder goes when all tests are over.
/// </summary>
public sealed class TestFolder : IDisposable
{
    private static readonly ConcurrentBag<DirectoryInfo> InUse = [];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-tests");

    static TestFolder() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
    {
        foreach (var folder in InUse)
            TryDelete(folder);
    };

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>What stands in the files, also in those that a server has open; but not in locks, nor in a log that it has closed meanwhile.</summary>
    /// <param name="pattern">Which files, in whatever folder below.</param>
    public IEnumerable<(string File, byte[] Bytes)> Contents(string pattern = "*")
    {
        foreach (var file in Directory.GetFiles(Path, pattern, SearchOption.AllDirectories))
        {
            if (System.IO.Path.GetExtension(file) != ".lock" && TryRead(file) is { } bytes)
                yield return (file, bytes);
        }
    }

    /// <summary>What a file holds that a server has open.</summary>
    public static byte[] BytesOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Copies what stands in the files, as a process leaves it that is killed now. Locks are not copied.</summary>
    public void CopyTo(TestFolder other)
    {
        foreach (var (file, bytes) in Contents())
        {
            var copy = other.File(System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            System.IO.File.WriteAllBytes(copy, bytes);
        }
    }

    public void Dispose()
    {
        if (!TryDelete(_folder))
            InUse.Add(_folder);
    }

    private static byte[]? TryRead(string file)
    {
        try
        {
            return BytesOf(file);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool TryDelete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
