using System.Buffers;
using System.Text.Json;

namespace ContactCenter.Calls.Stores;

/// <summary>Writes stories into a buffer of the thread, so that nothing is left for the garbage collector.</summary>
internal static class CallStoryWriter
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <returns>Good until the thread writes the next one.</returns>
    public static ReadOnlySpan<byte> Write(CallStory story)
    {
        var buffer = _buffer ??= new(4096);
        var writer = _writer ??= new(buffer, new JsonWriterOptions { SkipValidation = true });
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        JsonSerializer.Serialize(writer, story, CallJson.Default.CallStory);
        return buffer.WrittenSpan;
    }
}
