using System.Buffers;
using System.Text;

namespace ContactCenter.Api;

/// <summary>Writes rows as CSV. A cell that a spreadsheet would take for a formula is made text by an apostrophe.</summary>
public static class CsvTable
{
    public const string MediaType = "text/csv";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var csv = new StringBuilder();
        WriteRow(csv, header);
        foreach (var row in rows)
            WriteRow(csv, row);
        return csv.ToString();
    }

    private static void WriteRow(StringBuilder csv, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
            csv.Append(i == 0 ? "" : ",").Append(Cell(cells[i] ?? ""));
        csv.Append("\r\n");
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
