using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>The items of an array, one by one; what is not an array has none.</summary>
internal ref struct WireItems
{
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;

    public WireItems(WireValue array)
    {
        _json = array.IsArray ? array.Json : "[]"u8;
        _reader = new(_json, WireJson.Options);
        _reader.Read();
    }

    public WireValue Current { get; private set; }

    public readonly WireItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (!_reader.Read() || _reader.TokenType == JsonTokenType.EndArray)
            return false;
        Current = WireJson.Take(ref _reader, _json);
        return true;
    }
}
