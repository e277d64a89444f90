using System.Text;

namespace ContactCenter.Benchmarks.Reports;

/// <summary>A table in Markdown, padded so that it reads as plain text too.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = columns.Select((column, i) => Math.Max(3, _rows.Select(row => row[i].Length).Append(column.Length).Max())).ToArray();
        var text = new StringBuilder();
        Write(columns, ' ');
        Write([.. columns.Select(_ => "")], '-');
        foreach (var row in _rows)
            Write(row, ' ');
        return text.ToString();

        void Write(string[] cells, char filling)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                text.Append("| ").Append(i == 0 ? cells[i].PadRight(widths[i], filling) : cells[i].PadLeft(widths[i] - (filling == '-' ? 1 : 0), filling))
                    .Append(i > 0 && filling == '-' ? ": " : " ");
            }

            text.Append('|').Append('\n');
        }
    }
}
