using System.Text;
using System.Text.Json;

namespace ContactCenter.Simulator.Nccos;

/// <summary>
/// JSON from an application, all of whose texts can be read. The grammar lets the escape of half a character pass,
/// <c>"\ud83d"</c>; whoever reads it finds no text there.
/// </summary>
internal static class ReadableJson
{
    /// <exception cref="JsonException">It is not JSON, or a name or text in it is not Unicode.</exception>
    public static JsonElement Parse(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        RefuseHalfCharacters(utf8);
        return JsonElement.Parse(utf8);
    }

    private static void RefuseHalfCharacters(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
                _ = reader.ValueIsEscaped ? reader.GetString() : null;
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("A text in it is not Unicode.", fault);
        }
    }
}
