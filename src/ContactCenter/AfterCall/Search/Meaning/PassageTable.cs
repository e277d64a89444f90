using System.Runtime.CompilerServices;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>The passages of one model: their numbers lie behind each other, a byte each, so that a question runs through them without a pause.</summary>
/// <param name="dimensions">Numbers of each vector.</param>
internal sealed class PassageTable(int dimensions)
{
    private const int RowsOfChunk = 2_048;

    private readonly List<(sbyte[] Numbers, PassageRow[] Rows)> _chunks = [];
    private readonly Stack<int> _free = [];
    private int _used;

    public int Dimensions => dimensions;

    /// <summary>Of memory, for each passage.</summary>
    public static int BytesOf(int dimensions) => dimensions + Unsafe.SizeOf<PassageRow>();

    /// <returns>Its place, by which it is removed.</returns>
    public int Add(PassageRow row, ReadOnlySpan<sbyte> numbers)
    {
        var place = _free.TryPop(out var free) ? free : _used++;
        if (place / RowsOfChunk == _chunks.Count)
            _chunks.Add((new sbyte[RowsOfChunk * dimensions], new PassageRow[RowsOfChunk]));
        var (all, rows) = _chunks[place / RowsOfChunk];
        rows[place % RowsOfChunk] = row;
        numbers.CopyTo(all.AsSpan(place % RowsOfChunk * dimensions, dimensions));
        return place;
    }

    /// <summary>Nothing of it stays in memory.</summary>
    public void Remove(int place)
    {
        var (all, rows) = _chunks[place / RowsOfChunk];
        rows[place % RowsOfChunk] = PassageRow.Free;
        all.AsSpan(place % RowsOfChunk * dimensions, dimensions).Clear();
        _free.Push(place);
    }

    /// <summary>Compares a question with all passages that are wanted.</summary>
    /// <param name="question">Of as many numbers.</param>
    /// <param name="isWanted">By the number of the source.</param>
    /// <param name="nearest">Is told of each.</param>
    public void Compare(ByteVector question, bool[] isWanted, NearestRows nearest)
    {
        var numbers = question.Numbers;
        for (var chunk = 0; chunk < _chunks.Count; chunk++)
        {
            var (all, rows) = _chunks[chunk];
            var count = Math.Min(RowsOfChunk, _used - (chunk * RowsOfChunk));
            for (var at = 0; at < count; at++)
            {
                ref readonly var row = ref rows[at];
                if (row.IsFree || !isWanted[row.Source])
                    continue;
                var lengths = row.Length * question.Length;
                var product = ByteVector.Dot(numbers, all.AsSpan(at * dimensions, dimensions));
                nearest.Add(row, lengths > 0 ? (float)(product / lengths) : 0);
            }
        }
    }
}
