using System.Xml;

namespace ContactCenter.Simulator.Nccos;

/// <summary>Speech markup: only its words matter here.</summary>
internal static class Ssml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <returns>The words; <c>null</c> when the text is meant as markup and is none.</returns>
    public static string? Words(string text)
    {
        if (!text.Contains("<speak", StringComparison.Ordinal))
            return text.Trim();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.Trim()), Settings);
            reader.MoveToContent();
            return reader.LocalName == "speak" ? WordsOf(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string WordsOf(XmlReader reader)
    {
        var words = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                words.AddRange(reader.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return string.Join(' ', words);
    }
}
