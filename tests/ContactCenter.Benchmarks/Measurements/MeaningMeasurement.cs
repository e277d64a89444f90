using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Search;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Searches;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>
/// How far search goes with made-up calls: by meaning memory, the time of a question, and the time until all is there after a start; by words the time to
/// build the index, its size, and the time of questions.
/// </summary>
internal static class MeaningMeasurement
{
    public const string Command = "meaning";

    private const int Dimensions = 384;
    private const int Vectors = 4_096;
    private const int SealedCalls = 500;
    private const int Questions = 20;
    private const string Model = "made-up";
    private const string Context = "analysis/vectors";

    private static readonly DateTimeOffset Newest = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    /// <param name="arguments">
    /// <c>--calls</c> (100,000) of <c>--turns</c> (50), each a passage of its own; <c>--megabytes</c> (512); <c>--texts</c>: of how many calls the words are
    /// indexed (of all; 0: none).
    /// </param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var (calls, turns) = (arguments.Int("calls", 100_000), arguments.Int("turns", 50));
        await MeaningAsync(arguments, calls, turns, time);
        if (arguments.Int("texts", calls) is > 0 and var texts)
            await WordsAsync(arguments, texts, turns, time);
    }

    private static async Task WordsAsync(Arguments arguments, int calls, int turns, TimeProvider time)
    {
        var trial = new WordsTrial(calls, turns, time);
        await trial.RunAsync();
        await Report.PrintAsync(
            "The index of words",
            arguments,
            time,
            trial.Building,
            "A document for each turn of 4 to 24 words, 20 calls in a transaction; nothing but the index is in the file.");
        await Report.PrintAsync(
            "Search by words",
            arguments,
            time,
            trial.Answers,
            "Median (least–most) of 20 questions, each with other words, one after the other, without decrypting the texts of the page.");
    }

    private static async Task MeaningAsync(Arguments arguments, int calls, int turns, TimeProvider time)
    {
        var random = new Random(42);
        var vectors = Enumerable.Range(0, Vectors).Select(_ => VectorOf(random)).ToImmutableArray();
        using var index = new MeaningIndex(new(Index: true) { MeaningMegabytes = arguments.Int("megabytes", 512) });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = time.GetTimestamp();
        var call = 0;
        while (call < calls && Put(index, CallOf(call, turns, vectors)))
            call++;
        var filled = time.GetElapsedTime(began);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var table = new Table("", "");
        table.Add("calls in memory", $"{Figures.Text(index.Calls)} of {Figures.Text(calls)}");
        table.Add("passages in memory", Figures.Text((double)index.Calls * turns));
        table.Add("memory, MB", Figures.Megabytes(memory));
        table.Add("memory as it is counted, MB", Figures.Megabytes(index.Bytes));
        table.Add("a question, ms", Figures.Spread(Times(index, random, time, SearchOf(department: null)), 1));
        table.Add("a question in one department of ten, ms", Figures.Spread(Times(index, random, time, SearchOf("Department 3")), 1));
        table.Add("to put all in, s", Figures.Text(filled.TotalSeconds, 1));
        table.Add("to decrypt and read them at a start, s", Figures.Text(OpeningOf(turns, vectors, time).TotalSeconds * index.Calls, 1));
        await Report.PrintAsync(
            "Search by meaning",
            arguments,
            time,
            table,
            $"Vectors of {Dimensions} numbers, a passage for each turn: most calls have fewer, because turns are joined to passages of up to 60 words.",
            $"Decrypting is measured with {SealedCalls} calls, on one processor, without the reading of rows.");
    }

    private static bool Put(MeaningIndex index, IndexedPassages call)
    {
        index.Begin(call.CallId);
        return index.Put(call);
    }

    private static ByteVector VectorOf(Random random) =>
        ByteVector.Of([.. Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle() - .5f)]);

    private static IndexedPassages CallOf(int number, int turns, ImmutableArray<ByteVector> vectors)
    {
        var source = new PassageSource($"call-{number}", Newest.AddMinutes(-number), $"Department {number % 10}", $"Agent {number % 50}", "en");
        return new(source.CallId, Model, [.. Enumerable.Range(0, turns).Select(turn => new IndexedPassage(
            source, turn % 2 == 0 ? Speaker.Agent : Speaker.Caller, [turn], vectors[((number * 31) + (turn * 7)) % Vectors]))]);
    }

    private static SearchRequest SearchOf(string? department) => new()
    {
        Query = new([], []),
        Scope = DepartmentScope.All,
        Department = department,
    };

    private static List<double> Times(MeaningIndex index, Random random, TimeProvider time, SearchRequest request)
    {
        var times = new List<double>();
        for (var question = 0; question < Questions; question++)
        {
            var vector = VectorOf(random);
            var began = time.GetTimestamp();
            index.Nearest(Model, vector, new(request, calls: null), MeaningSearch.Most);
            times.Add(time.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    /// <returns>For one call.</returns>
    private static TimeSpan OpeningOf(int turns, ImmutableArray<ByteVector> vectors, TimeProvider time)
    {
        using var key = DataKey.New();
        var stored = new SearchedVectors(Model, [.. Enumerable.Range(0, turns).Select(turn => new SearchedVector(
            [turn], Speaker.Caller, turn * 5, (turn * 5) + 4, 1, [.. vectors[turn % Vectors].ToBytes()]))]);
        var body = SealedText.Seal(key, JsonSerializer.Serialize(stored, SearchedVectorsJson.Default.SearchedVectors), Context);
        var began = time.GetTimestamp();
        for (var call = 0; call < SealedCalls; call++)
        {
            var read = JsonSerializer.Deserialize(SealedText.Open(key, body, Context), SearchedVectorsJson.Default.SearchedVectors)!;
            foreach (var passage in read.Passages)
                ByteVector.FromBytes(passage.Vector);
        }

        return time.GetElapsedTime(began) / SealedCalls;
    }
}
