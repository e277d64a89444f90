using System.Buffers.Binary;

namespace ContactCenter.Foundation.Storage;

/// <summary>What becomes durable together: one row of the journal. Not thread-safe.</summary>
internal sealed class JournalGroup
{
    private const int LengthPrefix = sizeof(uint);

    private byte[] _bytes = new byte[64 * 1024];

    public int Length { get; private set; }

    public List<JournalChange> Changes { get; } = [];

    public List<IJournalAnchor> Anchors { get; } = [];

    public int Entries { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Completes when the group is durable, or is not going to be.</summary>
    public TaskCompletionSource Done { get; private set; } = New();

    public bool IsEmpty => Entries == 0;

    public void Add(ReadOnlySpan<byte> entry)
    {
        var size = LengthPrefix + entry.Length;
        if (Length + size > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(Length), (uint)entry.Length);
        entry.CopyTo(_bytes.AsSpan(Length + LengthPrefix));
        Length += size;
        Entries++;
    }

    /// <summary>Nobody was told yet, and waits no longer.</summary>
    public void Fail(Exception fault)
    {
        Done.TrySetException(fault);
        // Some changes have nobody waiting for them.
        _ = Done.Task.Exception;
    }

    public void Clear()
    {
        Length = 0;
        Entries = 0;
        Changes.Clear();
        Anchors.Clear();
        Done = New();
    }

    /// <summary>The entries of a row.</summary>
    /// <returns>Whether the row is whole.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> row, Action<ReadOnlyMemory<byte>> entry)
    {
        while (row.Length >= LengthPrefix)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(row.Span);
            if (length > row.Length - LengthPrefix)
                return false;
            entry(row.Slice(LengthPrefix, (int)length));
            row = row[(LengthPrefix + (int)length)..];
        }

        return row.IsEmpty;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
