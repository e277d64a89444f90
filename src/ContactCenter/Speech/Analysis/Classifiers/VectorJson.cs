using System.Buffers;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>Writes requests that bring vectors, as the transcriber reads them.</summary>
internal static class VectorJson
{
    /// <param name="write">Writes what the object has.</param>
    public static HttpContent ContentOf(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new ReadOnlyMemoryContent(bytes.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    /// <summary>Writes <c>vectors</c>: 32-bit numbers, the lowest byte first, each vector in base64.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<float[]> vectors)
    {
        json.WriteStartArray("vectors");
        foreach (var vector in vectors)
            json.WriteBase64StringValue(MemoryMarshal.AsBytes(vector.AsSpan()));
        json.WriteEndArray();
    }
}
