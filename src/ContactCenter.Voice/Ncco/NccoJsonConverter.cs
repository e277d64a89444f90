using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.Voice;

/// <summary>Lets any serializer of System.Text.Json read and write an <see cref="Ncco"/>, whatever its options.</summary>
public sealed class NccoJsonConverter : JsonConverter<Ncco>
{
    /// <inheritdoc/>
    public override Ncco Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Ncco.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Ncco value, JsonSerializerOptions options) => value.WriteTo(writer);
}
