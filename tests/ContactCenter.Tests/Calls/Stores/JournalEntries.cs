using System.Buffers.Binary;
using System.Text;
using ContactCenter.Storage;
using Dapper;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>The entries of the journal as they stand on disk, and a way to put others in.</summary>
internal static class JournalEntries
{
    public static IReadOnlyList<string> Entries(this SqliteStoreFolder folder)
    {
        using var reader = folder.Connect();
        var entries = new List<string>();
        foreach (var row in reader.Query<byte[]>("SELECT entries FROM journal ORDER BY number"))
        {
            for (var rest = row.AsSpan(); !rest.IsEmpty;)
            {
                var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
                entries.Add(Encoding.UTF8.GetString(rest.Slice(4, length)));
                rest = rest[(4 + length)..];
            }
        }

        return entries;
    }

    /// <summary>Writes the next row as another program would have. The store is closed meanwhile.</summary>
    public static void Add(this SqliteStoreFolder folder, string entry)
    {
        folder.Close();
        using (Database.Open(folder.Path))
        {
        }

        using var writer = folder.Connect();
        var (number, previous) = writer.QueryFirstOrDefault<(long, long)>("SELECT number, checksum FROM journal ORDER BY number DESC LIMIT 1");
        var bytes = new byte[4 + Encoding.UTF8.GetByteCount(entry)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length - 4);
        Encoding.UTF8.GetBytes(entry, bytes.AsSpan(4));
        writer.Execute(
            "INSERT INTO journal VALUES ($number, 1, $previous, $checksum, $bytes)",
            new { number = number + 1, previous, checksum = (long)Checksum.Of(number + 1, 1, (uint)previous, bytes), bytes });
    }
}
