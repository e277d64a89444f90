using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>
/// The fields of one JSON object, read in one pass: it remembers where the value of each known field lies, and only what is asked
/// for is decoded. Of a name written twice the last value counts; unknown names are passed over; nesting has no limit.
/// </summary>
internal ref struct WireFields<TField>
    where TField : struct, Enum
{
    private ReadOnlySpan<byte> _json;
    private Slots _slots;

    public readonly WireValue this[TField field]
    {
        get
        {
            ref readonly var slot = ref _slots[Unsafe.BitCast<TField, byte>(field)];
            return new(_json.Slice(slot.Start, slot.Length));
        }
    }

    /// <summary>Reads <paramref name="json"/>; false when it is not exactly one JSON object, or holds text that cannot be decoded.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out WireFields<TField> fields)
    {
        fields = default;
        return JsonRepair.IsSound(json) && TryReadSound(json, out fields);
    }

    /// <summary>Reads a value of a sound JSON text; false when it is not an object.</summary>
    public static bool TryRead(WireValue value, out WireFields<TField> fields)
    {
        fields = default;
        return value.IsObject && TryReadSound(value.Json, out fields);
    }

    private static bool TryReadSound(ReadOnlySpan<byte> json, out WireFields<TField> fields)
    {
        fields = new() { _json = json };
        try
        {
            var reader = new Utf8JsonReader(json, WireJson.Options);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TryReadFields(ref reader, ref fields._slots);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryReadFields(ref Utf8JsonReader reader, scoped ref Slots slots)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKnown = FieldNames<TField>.TryFind(NameOf(ref reader), out var index);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isKnown)
                slots[index] = new(start, (int)reader.BytesConsumed - start);
        }

        // Past the closing brace only white space may follow; anything else throws.
        return !reader.Read();
    }

    private static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(int Start, int Length);

    [InlineArray(Capacity)]
    private struct Slots
    {
        private const int Capacity = 40;
        private Slot _first;
    }
}
