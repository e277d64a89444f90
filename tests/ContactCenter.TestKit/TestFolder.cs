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

    public void Dispose()
    {
        if (!TryDelete(_folder))
            InUse.Add(_folder);
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
