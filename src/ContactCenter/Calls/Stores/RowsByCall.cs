namespace ContactCenter.Calls.Stores;

/// <summary>Hands out rows that are read in the order of their keys, call after call.</summary>
internal sealed class RowsByCall<T> : IDisposable
{
    private readonly IEnumerator<T> _rows;
    private readonly Func<T, long> _keyOf;
    private bool _hasRow;

    public RowsByCall(IEnumerable<T> rows, Func<T, long> keyOf)
    {
        _rows = rows.GetEnumerator();
        _keyOf = keyOf;
        _hasRow = _rows.MoveNext();
    }

    /// <summary>The rows of that call; those of calls before it are passed over.</summary>
    public IEnumerable<T> Of(long call)
    {
        for (; _hasRow && CallOf(_rows.Current) <= call; _hasRow = _rows.MoveNext())
        {
            if (CallOf(_rows.Current) == call)
                yield return _rows.Current;
        }
    }

    public void Dispose() => _rows.Dispose();

    private long CallOf(T row) => _keyOf(row) / CallRows.RowsOfACall;
}
