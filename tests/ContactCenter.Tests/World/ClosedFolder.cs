using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.World;

/// <summary>
/// The folder of a server that has been stopped. It ran within the tests, so it may be closing its files still, on the thread of its own main program:
/// they are whole, and none comes or goes any more, when the folder can be taken.
/// </summary>
internal static class ClosedFolder
{
    /// <returns>What keeps other servers out until it is disposed.</returns>
    public static IDisposable Take(string folder) => FolderLock.Take(folder);
}
