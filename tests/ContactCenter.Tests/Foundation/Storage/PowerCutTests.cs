using System.Buffers.Binary;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>
/// The power goes while SQLite writes: of the last bytes only a part is there, or something else. What is found is what was
/// committed by then: never less, never half of anything, and it is no damage.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    private const int WalHeader = 32;
    private const int FrameHeader = 24;
    private const int Frame = FrameHeader + 4096;
    private const int Commits = 12;

    /// <summary>Every byte is worth a cut only where there is time: <c>CONTACT_CENTER_POWER_CUTS=all</c>.</summary>
    private static readonly int Stride = Environment.GetEnvironmentVariable("CONTACT_CENTER_POWER_CUTS") == "all" ? 1 : 97;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_found_is_what_was_committed(bool garbage)
    {
        var (database, wal) = await WriteAsync();
        var ends = CommitEnds(wal);
        ends.Should().HaveCount(Commits).And.EndWith(wal.Length);

        await Parallel.ForEachAsync(Lengths(wal.Length), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (length, _) =>
        {
            var whole = ends.Count(end => end <= length);
            var cut = wal[..length];
            if (garbage)
                cut = [.. cut, .. Garbage(wal.Length - length, length)];
            using var folder = new TestFolder();
            await File.WriteAllBytesAsync(folder.File(StorageFolder.LiveFileName), database, CancellationToken.None);
            await File.WriteAllBytesAsync(folder.File(StorageFolder.LiveFileName + "-wal"), cut, CancellationToken.None);

            using (var rows = new TestRows(folder.Path))
            {
                rows.Found.Should().Equal(Enumerable.Range(1, whole).Select(Entry), "of {0} bytes of the log", length);
                await rows.AppendAsync("and on");
            }

            using var again = new TestRows(folder.Path);
            again.Found.Should().HaveCount(whole + 1).And.EndWith("and on");
        });
    }

    /// <summary>The last two frames by the stride, and around each end of a frame before.</summary>
    private static IEnumerable<int> Lengths(int total)
    {
        for (var length = Math.Max(0, total - (2 * Frame)); length <= total; length += Stride)
            yield return length;
        for (var end = WalHeader; end <= total; end += Frame)
        {
            yield return end - 1;
            yield return end;
            if (end + FrameHeader + 1 <= total)
                yield return end + FrameHeader + 1;
        }
    }

    /// <summary>A frame whose header tells the size of the database ends a commit.</summary>
    private static List<int> CommitEnds(byte[] wal)
    {
        var ends = new List<int>();
        for (var start = WalHeader; start + Frame <= wal.Length; start += Frame)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(wal.AsSpan(start + 4)) != 0)
                ends.Add(start + Frame);
        }

        return ends;
    }

    private static byte[] Garbage(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Some within a page, some over several.</summary>
    private static string Entry(int number) => $"{number}:{new string((char)('a' + number), number * number * 70)}";

    private async Task<(byte[] Database, byte[] Wal)> WriteAsync()
    {
        using var rows = new TestRows(_folder.Path);
        for (var number = 1; number <= Commits; number++)
            await rows.AppendAsync(Entry(number));
        return (await ReadAsync(_folder.File(StorageFolder.LiveFileName)), await ReadAsync(_folder.File(StorageFolder.LiveFileName + "-wal")));
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
