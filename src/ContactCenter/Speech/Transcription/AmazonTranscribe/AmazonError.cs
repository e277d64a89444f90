using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>What Amazon says of an error: Transcribe as JSON, the bucket as XML.</summary>
/// <param name="Code">A word for programs; <c>null</c>: none can be read.</param>
/// <param name="Message">One line; <c>null</c>: none can be read.</param>
internal readonly record struct AmazonError(string? Code, string? Message)
{
    private const int LongestMessage = 300;

    public static AmazonError Read(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        if (text.StartsWith('{'))
            return OfJson(text);
        return text.StartsWith('<') ? OfXml(text) : default;
    }

    private static AmazonError OfJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var code = TolerantJson.Text(root, "__type") ?? TolerantJson.Text(root, "code");
            return new(code?.Split(':')[0].Split('#')[^1], Line(TolerantJson.Text(root, "message") ?? TolerantJson.Text(root, "Message")));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static AmazonError OfXml(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit });
            var root = XElement.Load(reader);
            return new(root.Element("Code")?.Value, Line(root.Element("Message")?.Value));
        }
        catch (XmlException)
        {
            return default;
        }
    }

    /// <summary>What stands behind the first line of a refused signature is the whole request, with the token that came along.</summary>
    private static string? Line(string? text)
    {
        var line = text?.Split('\n')[0].Trim();
        return line is { Length: > LongestMessage } ? $"{line[..LongestMessage]}…" : line;
    }
}
