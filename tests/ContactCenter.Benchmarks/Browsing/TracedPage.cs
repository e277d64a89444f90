using System.Globalization;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>What came of one trace.</summary>
internal sealed record TracedPage(Watch Watch, MainThread Thread)
{
    /// <summary>Each trace, and the median of all.</summary>
    public static Table TableOf(IReadOnlyList<TracedPage> traces)
    {
        var table = new Table("trace", "tasks > 50 ms", "longest ms", "of it on the processor", "tasks", "seconds", "frames", "dropped", "rows at most");
        for (var i = 0; i < traces.Count; i++)
            Add((i + 1).ToString(CultureInfo.InvariantCulture), [traces[i]]);
        Add("median", traces);
        return table;

        void Add(string name, IReadOnlyList<TracedPage> of)
        {
            table.Add(
                name,
                Text(it => it.Thread.LongTasks),
                Text(it => it.Thread.Longest, 1),
                Text(it => it.Thread.LongestOnProcessor, 1),
                Text(it => it.Thread.Tasks),
                Text(it => it.Watch.Seconds, 1),
                Text(it => it.Watch.Frames),
                Text(it => it.Watch.Dropped),
                Text(it => it.Watch.Rows));

            string Text(Func<TracedPage, double> figure, int digits = 0) => Figures.Text(Statistics.Median(of.Select(figure)), digits);
        }
    }
}
