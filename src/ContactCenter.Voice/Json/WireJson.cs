using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>How JSON of the wire is read: strictly as JSON, nested to any depth.</summary>
internal static class WireJson
{
    public static JsonReaderOptions Options { get; } = new() { MaxDepth = int.MaxValue };

    /// <summary>Takes the value at which <paramref name="reader"/> stands and moves to its end.</summary>
    /// <param name="reader">A reader of <paramref name="json"/>.</param>
    /// <param name="json">What is read.</param>
    public static WireValue Take(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return new(json[start..(int)reader.BytesConsumed]);
    }
}
