using Microsoft.Data.Sqlite;

namespace ContactCenter.Foundation.Storage;

/// <summary>Reads the journal back at start, and refuses one that is not as it was written.</summary>
internal static class JournalReader
{
    /// <param name="damaged">Makes the exception out of what is wrong.</param>
    /// <param name="entry">Gets each entry with the number of its row, the oldest first.</param>
    /// <param name="rowRead">Called after each row with its number and bytes.</param>
    /// <returns>The last row; the default one when there is none.</returns>
    /// <exception cref="StorageException">A row is missing, changed or unreadable.</exception>
    public static JournalRow Read(
        SqliteConnection connection,
        Func<string, Exception?, StorageException> damaged,
        Action<long, ReadOnlyMemory<byte>> entry,
        Action<long, int> rowRead)
    {
        JournalRow? last = null;
        try
        {
            foreach (var (row, packed) in JournalTable.Read(connection))
            {
                if (last is { } before && (row.Number != before.Number + 1 || row.Previous != before.Checksum))
                    throw damaged($"row {row.Number} of the journal does not follow row {before.Number}.", null);
                if (!row.Holds(packed))
                    throw damaged($"row {row.Number} of the journal, written {new DateTimeOffset(row.At, TimeSpan.Zero):O}, does not match its checksum.", null);
                if (JournalPack.Unpack(packed) is not { } entries || !JournalGroup.TryRead(entries, bytes => entry(row.Number, bytes)))
                    throw damaged($"row {row.Number} of the journal is cut short.", null);
                rowRead(row.Number, entries.Length);
                last = row;
            }
        }
        catch (SqliteException fault)
        {
            throw damaged($"the journal cannot be read: {fault.Message}.", fault);
        }

        return last ?? default;
    }
}
