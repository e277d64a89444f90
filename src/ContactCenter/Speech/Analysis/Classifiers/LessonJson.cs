using System.Buffers;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Speech.Analysis.Classifiers;

/// <summary>Writes what is to be learned as the transcriber reads it.</summary>
internal static class LessonJson
{
    public static HttpContent ContentOf(TopicLesson lesson)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
            Write(json, lesson);
        return new ReadOnlyMemoryContent(bytes.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    private static void Write(Utf8JsonWriter json, TopicLesson lesson)
    {
        json.WriteStartObject();
        json.WriteStartArray("vectors");
        foreach (var vector in lesson.Vectors)
            json.WriteBase64StringValue(MemoryMarshal.AsBytes(vector.AsSpan()));
        json.WriteEndArray();
        json.WriteStartArray("labels");
        foreach (var label in lesson.Labels)
            json.WriteNumberValue(label);
        json.WriteEndArray();
        json.WriteNumber("classes", lesson.Topics.Length);
        json.WriteNumber("l2", TopicLesson.Simplicity);
        json.WriteEndObject();
    }
}
