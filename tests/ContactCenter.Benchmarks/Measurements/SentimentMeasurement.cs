using System.Collections.Immutable;
using ContactCenter.AfterCall.Analyses.Sentiments;
using ContactCenter.Benchmarks.Intents;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Sentiments;
using ContactCenter.Benchmarks.Targets;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Domain.Analysis.Sentiment.Words;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How often lines of public sets are understood as they are meant: by seeds with the vectors of one model, and by word rules.</summary>
internal static class SentimentMeasurement
{
    public const string Command = "sentiment";

    private const string English = "en";

    /// <summary>As the transcriber names the model that the build brings, which knows English alone.</summary>
    private const string Brought = "all-minilm-l6-v2";

    private static readonly SeedSettings Seeds = new(ImmutableDictionary<string, ImmutableArray<SentimentSeed>>.Empty);

    /// <param name="arguments">
    /// <c>--sets FOLDER</c> with the repositories <c>MELD</c> and <c>xlm-t</c>; <c>--transcriber URL</c> of one that runs, whose model is measured.
    /// </param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        await using var transcriber = new RunningTranscriber(new(arguments.Needed("transcriber")));
        await MeasureAsync(arguments, new EmbeddingClient(new(transcriber, time)).EmbedAsync, time);
    }

    /// <param name="arguments">As for the command.</param>
    /// <param name="embedAsync">Makes vectors of the model that is measured.</param>
    public static async Task MeasureAsync(Arguments arguments, VectorMaker embedAsync, TimeProvider time)
    {
        var folder = arguments.Needed("sets");
        var (model, _) = await VectorsOfAsync(embedAsync, ["Which?"]);
        var knowsLanguages = !model.StartsWith(Brought, StringComparison.Ordinal);
        var comparison = new Comparison(LanguageTargets.Sentiment(knowsLanguages));
        var table = new Table("set", "lines", "by vectors", "by word rules", "by both");
        var absent = new List<string>();
        foreach (var set in SentimentSet.In(folder).Where(set => set.Language == English || knowsLanguages))
        {
            if (set.Absent is { } file)
            {
                absent.Add($"not measured: {Path.GetRelativePath(folder, file)} is absent");
                continue;
            }

            await Report.ProgressAsync($"{set.Name} …");
            await AddAsync(table, comparison, set, embedAsync);
        }

        await Report.PrintAsync(
            "Sentiment of single lines",
            arguments,
            time,
            table,
            ["Share of right ones and macro-F1 of three labels.", $"Vectors of {model}, learned from the server's own sentences alone.", .. absent]);
        await comparison.PrintAsync($"Sentiment with {model}", arguments, time);
    }

    private static async Task AddAsync(Table table, Comparison comparison, SentimentSet set, VectorMaker embedAsync)
    {
        var texts = set.Read(set.Files);
        var seeds = Seeds.For(Seeds.CodeOf(set.Language));
        var (_, learned) = await VectorsOfAsync(embedAsync, [.. seeds.Select(seed => seed.Text)]);
        var classifier = new SentimentClassifier(SentimentClassifier.LessonOf(seeds, learned).Learn());
        var (_, asked) = await VectorsOfAsync(embedAsync, [.. texts.Select(text => text.Text)]);
        List<SentimentProbabilities> byVectors = [.. asked.Select(vector => classifier.Of(vector))];
        List<SentimentProbabilities> byWords = [.. texts.Select(text => WordSentiment.Of(text.Text, set.Language)).OfType<SentimentProbabilities>()];
        var hasWords = byWords.Count == texts.Count;
        var alone = SentimentScore.Of(texts, byVectors);
        var both = hasWords ? SentimentScore.Of(texts, byVectors.Zip(byWords, (first, second) => JoinedSentiment.Of(first, second)!)) : null;
        table.Add(
            set.Name,
            Figures.Text(texts.Count),
            alone.ToString(),
            hasWords ? SentimentScore.Of(texts, byWords).ToString() : "",
            both?.ToString() ?? "");
        // As the server judges.
        comparison.Add($"{set.Name}, right", (both ?? alone).Accuracy * 100);
        comparison.Add($"{set.Name}, F1", (both ?? alone).F1);
    }

    private static Task<SentenceEmbeddings> VectorsOfAsync(VectorMaker embedAsync, IReadOnlyList<string> texts) =>
        embedAsync(texts, VectorUse.Comparison, CancellationToken.None);
}
