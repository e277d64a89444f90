using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Pages;

/// <summary>How long answers of the API take, to the last byte, one after the other.</summary>
/// <param name="reader">Whose requests.</param>
/// <param name="runs">How often each is asked for.</param>
internal sealed class AnswerTimes(HttpClient reader, int runs, TimeProvider time)
{
    public Table Table { get; } = new("answer", "ms", "KB", "runs");

    /// <param name="name">Of the answer.</param>
    /// <param name="path">By number of the run, after the version of the API.</param>
    public async Task AddAsync(string name, Func<int, string> path)
    {
        await Report.ProgressAsync($"{name} …");
        var (times, size) = (new List<double>(), 0);
        for (var run = 0; run < runs; run++)
        {
            var began = time.GetTimestamp();
            var body = await reader.GetByteArrayAsync(new Uri(path(run), UriKind.Relative));
            times.Add(time.GetElapsedTime(began).TotalMilliseconds);
            size = body.Length;
        }

        Table.Add(name, Figures.Spread(times, 1), Figures.Text(size / 1_024.0, 1), Figures.Text(runs));
    }
}
