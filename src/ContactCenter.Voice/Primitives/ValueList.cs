using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.Voice;

/// <summary>An immutable list that equals another with equal items in the same order, so that records which hold it have value equality.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    [return: NotNullIfNotNull(nameof(items))]
    public static ValueList<T>? Of(IReadOnlyList<T>? items) =>
        items as ValueList<T> ?? (items is null ? null : new ValueList<T>([.. items]));

    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", _items)}]";
}
