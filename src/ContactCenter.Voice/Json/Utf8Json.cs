using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContactCenter.Voice;

/// <summary>Writes JSON with a writer and a buffer that the thread keeps, so that the only thing made is the result.</summary>
internal static class Utf8Json
{
    private const int KeptBytes = 64 * 1024;

    // The messages are read by JSON parsers, never pasted into a page: no need to escape what JSON does not.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Spare? _spare;

    public static byte[] Write<T>(T value, Action<T, Utf8JsonWriter> write)
    {
        var spare = _spare ?? new Spare();
        _spare = null;

        write(value, spare.Writer);
        spare.Writer.Flush();
        var json = spare.Buffer.WrittenSpan.ToArray();

        if (spare.Buffer.Capacity <= KeptBytes)
        {
            spare.Buffer.ResetWrittenCount();
            spare.Writer.Reset();
            _spare = spare;
        }

        return json;
    }

    private sealed class Spare
    {
        public Spare() => Writer = new Utf8JsonWriter(Buffer, Options);

        public ArrayBufferWriter<byte> Buffer { get; } = new();

        public Utf8JsonWriter Writer { get; }
    }
}
