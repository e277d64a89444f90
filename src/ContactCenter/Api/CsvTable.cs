using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Api;

/// <summary>Writes rows as CSV. A cell that a spreadsheet would take for a formula is made text by an apostrophe.</summary>
internal sealed class CsvTable(Stream body)
{
    public const string MediaType = "text/csv";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    private readonly StringBuilder _waiting = new();

    /// <summary>Whether a table is asked for, by <paramref name="format"/> or, where that is absent, by what is accepted.</summary>
    public static bool IsWanted(HttpRequest request, string? format) => format switch
    {
        "csv" => true,
        null => request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    /// <summary>An instant or a number as a cell; <c>null</c>: an empty one.</summary>
    public static string? Text(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    public void Write(IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
            _waiting.Append(i == 0 ? "" : ",").Append(Cell(cells[i] ?? ""));
        _waiting.Append("\r\n");
    }

    /// <summary>Sends the rows that were written.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await body.WriteAsync(Encoding.UTF8.GetBytes(_waiting.ToString()), cancellationToken);
        _waiting.Clear();
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
