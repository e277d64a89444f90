using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ContactCenter.Web.Live;

/// <summary>JSON on one line, and events made of it.</summary>
internal static class LiveJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>Characters of all scripts as they are; what is markup in HTML is escaped.</summary>
    public static JavaScriptEncoder Encoder => Options.Encoder!;

    public static byte[] Object(Action<Utf8JsonWriter> fields)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>An event as server-sent events are written.</summary>
    /// <param name="id">Where a reader is with it; <c>null</c>: it says nothing about that.</param>
    public static byte[] Event(string? id, string name, ReadOnlySpan<byte> data) => [.. EventStart(id, name), .. data, .. EventEnd];

    /// <summary>All of an event before its data.</summary>
    public static byte[] EventStart(string? id, string name) => Encoding.ASCII.GetBytes($"{(id is null ? "" : $"id: {id}\n")}event: {name}\ndata: ");

    /// <summary>All of an event behind its data.</summary>
    public static ReadOnlySpan<byte> EventEnd => "\n\n"u8;

    /// <summary>An instant, exact to the millisecond.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset instant) =>
        json.WriteString(name, instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
