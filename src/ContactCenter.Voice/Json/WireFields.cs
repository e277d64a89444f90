using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Voice.Json;

/// <summary>
/// One JSON object, read in one pass: it remembers where the value of each known field lies and decodes only what is asked for.
/// Of a name written twice the last value counts; unknown names are passed over; nesting has no limit.
/// </summary>
internal ref struct WireFields<TField>
    where TField : struct, Enum
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = int.MaxValue };

    private ReadOnlySpan<byte> _json;
    private Slots _slots;

    public readonly WireValue this[TField field]
    {
        get
        {
            ref readonly var slot = ref _slots[Unsafe.BitCast<TField, byte>(field)];
            return new(_json.Slice(slot.Start, slot.Length), slot.Kind, slot.IsEscaped);
        }
    }

    /// <summary>Reads <paramref name="json"/>; false when it is not exactly one JSON object.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out WireFields<TField> result)
    {
        result = new() { _json = json };
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && TryReadFields(ref reader, ref result._slots);
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
            var known = FieldNames<TField>.TryFind(NameOf(ref reader), out var index);
            reader.Read();
            var slot = new Slot { Start = (int)reader.TokenStartIndex, Kind = reader.TokenType, IsEscaped = reader.ValueIsEscaped };
            reader.Skip();
            slot.Length = (int)reader.BytesConsumed - slot.Start;
            if (known)
                slots[index] = slot;
        }

        // Past the closing brace only white space may follow; anything else throws.
        return !reader.Read();
    }

    private static ReadOnlySpan<byte> NameOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

    private struct Slot
    {
        public int Start;
        public int Length;
        public JsonTokenType Kind;
        public bool IsEscaped;
    }

    [InlineArray(Capacity)]
    private struct Slots
    {
        private const int Capacity = 40;
        private Slot _first;
    }
}
