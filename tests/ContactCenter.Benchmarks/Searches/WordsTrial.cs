using ContactCenter.AfterCall.Search;
using ContactCenter.Benchmarks.Reports;

namespace ContactCenter.Benchmarks.Searches;

/// <summary>How far search by words goes: the time to build its index, its size, and the time of questions, with made-up calls.</summary>
/// <param name="calls">How many are indexed.</param>
/// <param name="turns">Of each.</param>
internal sealed class WordsTrial(int calls, int turns, TimeProvider time)
{
    private const int Questions = 20;

    /// <summary>The places of words that nearly everybody says, in the order of how often they are said.</summary>
    private static readonly (int First, int Last) Frequent = (1, 20);

    private static readonly (int First, int Last) Usual = (200, 2_000);

    public Table Building { get; } = new("", "");

    public Table Answers { get; } = new("question", "ms", "found, 10,000 at most");

    public async Task RunAsync()
    {
        var random = new Random(42);
        using var index = new WordsIndex(random, time);
        var tenths = await FillAsync(index);
        Building.Add("calls, documents in the index", $"{Figures.Text(calls)}, {Figures.Text((double)calls * turns)}");
        Building.Add("to build it, min", Figures.Text(tenths.Sum(tenth => tenth.TotalMinutes), 1));
        Building.Add("the first tenth of it, the last tenth, s", $"{Figures.Text(tenths[0].TotalSeconds, 1)}, {Figures.Text(tenths[^1].TotalSeconds, 1)}");
        Building.Add("on disk, MB", Figures.Megabytes(index.Bytes));
        Building.Add("on disk, bytes a document", Figures.Text((double)index.Bytes / calls / turns));
        var words = new MadeUpTurns(random);
        await AddAsync(index, "the number of an order", () => WordsIndex.OrderOf(random.Next(calls)));
        await AddAsync(index, "a usual word", () => words.Between(Usual.First, Usual.Last));
        await AddAsync(index, "a usual word, in one department of ten", () => words.Between(Usual.First, Usual.Last), "Department 3");
        await AddAsync(index, "two usual words", () => $"{words.Between(Usual.First, Usual.Last)} {words.Between(Usual.First, Usual.Last)}");
        await AddAsync(index, "a phrase of two words", () => $"\"{words.Between(Frequent.First, Frequent.Last)} {words.Between(Usual.First, Usual.Last)}\"");
        await AddAsync(index, "the beginning of a word", () => $"{words.Between(Usual.First, Usual.Last)[..2]}*");
        await AddAsync(index, "a word that nearly every call has", () => words.Between(Frequent.First, Frequent.Last));
    }

    /// <returns>How long each tenth took.</returns>
    private async Task<List<TimeSpan>> FillAsync(WordsIndex index)
    {
        var (tenths, began) = (new List<TimeSpan>(), time.GetTimestamp());
        await index.FillAsync(calls, turns, async indexed =>
        {
            tenths.Add(time.GetElapsedTime(began));
            await Report.ProgressAsync($"{Figures.Text(indexed)} calls indexed …");
            began = time.GetTimestamp();
        });
        return tenths;
    }

    private async Task AddAsync(WordsIndex index, string name, Func<string> wordsOf, string? department = null)
    {
        var (times, found) = (new List<double>(), new List<double>());
        for (var question = 0; question < Questions; question++)
        {
            var query = SearchQuery.TryParse(wordsOf(), out var read, out var fault) ? read : throw new InvalidOperationException(fault);
            var began = time.GetTimestamp();
            var page = await index.FindAsync(new() { Query = query, Scope = DepartmentScope.All, Department = department });
            times.Add(time.GetElapsedTime(began).TotalMilliseconds);
            found.Add(page.Total);
        }

        Answers.Add(name, Figures.Spread(times, 1), Figures.Spread(found));
    }
}
