using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Calls;

/// <summary>32 hex digits.</summary>
internal sealed class DeliveryIdJsonConverter : JsonConverter<DeliveryId>
{
    public override DeliveryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UInt128.TryParse(reader.GetString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            ? new(value)
            : throw new JsonException("a delivery is 32 hex digits");

    public override void Write(Utf8JsonWriter writer, DeliveryId value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[32];
        value.Value.TryFormat(text, out var length, "x32", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
