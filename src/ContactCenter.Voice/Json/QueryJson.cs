using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace ContactCenter.Voice;

/// <summary>
/// The JSON object of a URL's query: its parameters in order of appearance, URL-decoded, no white space between the parts.
/// No text is refused: a broken percent sign stands for itself, what is not UTF-8 becomes U+FFFD.
/// </summary>
internal static class QueryJson
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private enum NestedField : byte
    {
        Dtmf,
        Speech,
        Payload,
        Headers,
        SipHeaders,
        CustomData,
        OriginalRequest,
    }

    /// <summary>All values are text.</summary>
    public static byte[] Flat(string query) => Write(query, nests: false);

    /// <summary>The parameters that webhooks use for objects are objects wherever they read as such; the others are text.</summary>
    public static byte[] Nested(string query) => Write(query, nests: true);

    private static byte[] Write(string query, bool nests)
    {
        var json = new ArrayBufferWriter<byte>(query.Length + 64);
        json.Write("{"u8);
        var parameters = query.StartsWith('?') ? query.AsSpan(1) : query;
        foreach (var range in parameters.Split('&'))
        {
            var parameter = parameters[range];
            if (parameter.IsEmpty)
                continue;
            if (json.WrittenCount > 1)
                json.Write(","u8);

            var nameEnd = parameter.IndexOf('=') is >= 0 and var found ? found : parameter.Length;
            var name = Decode(parameter[..nameEnd]);
            var value = Decode(parameter[Math.Min(nameEnd + 1, parameter.Length)..]);
            WriteText(json, name);
            json.Write(":"u8);
            if (nests
                && FieldNames<NestedField>.TryFind(name, out _)
                && JsonRepair.Repair(value) is var nested
                && WireFields<NestedField>.TryRead(nested.Span, out _))
            {
                json.Write(nested.Span);
            }
            else
            {
                WriteText(json, value);
            }
        }

        json.Write("}"u8);
        return json.WrittenSpan.ToArray();
    }

    private static byte[] Decode(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(WebUtility.UrlDecode(text.ToString()));

    /// <summary>Escapes what JSON demands and nothing else.</summary>
    private static void WriteText(ArrayBufferWriter<byte> json, ReadOnlySpan<byte> text)
    {
        json.Write("\""u8);
        for (; text.IndexOfAny(Escaped) is >= 0 and var at; text = text[(at + 1)..])
        {
            json.Write(text[..at]);
            json.Write(Encoding.ASCII.GetBytes(Escape((char)text[at])));
        }

        json.Write(text);
        json.Write("\""u8);
    }

    private static string Escape(char letter) => letter switch
    {
        '"' or '\\' => $"\\{letter}",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
    };
}
