using System.Globalization;
using System.Text;
using System.Xml;

namespace ContactCenter.Simulator.Scenarios.Running;

/// <summary>What has become of scripts, in the form that build servers read.</summary>
internal static class JUnitReport
{
    public static string Of(IReadOnlyList<ScenarioResult> results)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "calls");
            xml.WriteAttributeString("tests", Number(results.Count));
            xml.WriteAttributeString("failures", Number(results.Count(result => result.Outcome == ScenarioOutcome.Failed)));
            xml.WriteAttributeString("errors", "0");
            xml.WriteAttributeString("skipped", Number(results.Count(result => result.Outcome == ScenarioOutcome.Interrupted)));
            xml.WriteAttributeString("time", Number(results.Sum(result => result.Took.TotalSeconds)));
            foreach (var result in results)
                Write(xml, result);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.AppendLine().ToString();
    }

    private static void Write(XmlWriter xml, ScenarioResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(result.Scenario.File));
        xml.WriteAttributeString("name", Clean(result.Scenario.Name));
        xml.WriteAttributeString("time", Number(result.Took.TotalSeconds));
        foreach (var failure in result.Failures)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Clean(failure.Split('\n')[0].TrimEnd()));
            xml.WriteString(Clean(failure));
            xml.WriteEndElement();
        }

        if (result.Outcome == ScenarioOutcome.Interrupted)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", "interrupted");
            xml.WriteEndElement();
        }

        xml.WriteElementString("system-out", Clean(string.Join('\n', result.Transcript)));
        xml.WriteEndElement();
    }

    private static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write most control characters: they are spelt out, as in <c>\u001B</c>.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
            else
                clean.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return clean.ToString();
    }
}
