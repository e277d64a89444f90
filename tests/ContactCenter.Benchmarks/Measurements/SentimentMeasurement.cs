using System.Collections.Immutable;
using ContactCenter.AfterCall.Analyses.Sentiments;
using ContactCenter.Benchmarks.Intents;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Sentiments;
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
    /// <c>--sets FOLDER</c> with the repositories <c>declare-lab</c> and <c>cardiffnlp</c>; <c>--transcriber URL</c> of one that runs, whose model is measured.
    /// </param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var folder = arguments.Needed("sets");
        await using var transcriber = new RunningTranscriber(new(arguments.Needed("transcriber")));
        var vectors = new EmbeddingClient(new VectorClient(transcriber, time));
        var (model, _) = await VectorsOfAsync(vectors, ["Which?"]);
        var table = new Table("set", "lines", "by vectors", "by word rules", "by both");
        var absent = new List<string>();
        foreach (var set in SentimentSet.In(folder).Where(set => set.Language == English || !model.StartsWith(Brought, StringComparison.Ordinal)))
        {
            if (set.Absent is { } file)
            {
                absent.Add($"not measured: {Path.GetRelativePath(folder, file)} is absent");
                continue;
            }

            await Report.ProgressAsync($"{set.Name} …");
            await AddAsync(table, set, vectors);
        }

        await Report.PrintAsync(
            "Sentiment of single lines",
            arguments,
            time,
            table,
            ["Share of right ones and macro-F1 of three labels.", $"Vectors of {model}, learned from the server's own sentences alone.", .. absent]);
    }

    private static async Task AddAsync(Table table, SentimentSet set, EmbeddingClient vectors)
    {
        var texts = set.Read(set.Files);
        var seeds = Seeds.For(Seeds.CodeOf(set.Language));
        var (_, learned) = await VectorsOfAsync(vectors, [.. seeds.Select(seed => seed.Text)]);
        var classifier = new SentimentClassifier(SentimentClassifier.LessonOf(seeds, learned).Learn());
        var (_, asked) = await VectorsOfAsync(vectors, [.. texts.Select(text => text.Text)]);
        List<SentimentProbabilities> byVectors = [.. asked.Select(vector => classifier.Of(vector))];
        List<SentimentProbabilities> byWords = [.. texts.Select(text => WordSentiment.Of(text.Text, set.Language)).OfType<SentimentProbabilities>()];
        var hasWords = byWords.Count == texts.Count;
        var both = hasWords ? byVectors.Zip(byWords, (first, second) => JoinedSentiment.Of(first, second)!) : [];
        table.Add(
            set.Name,
            Figures.Text(texts.Count),
            SentimentScore.Of(texts, byVectors).ToString(),
            hasWords ? SentimentScore.Of(texts, byWords).ToString() : "",
            hasWords ? SentimentScore.Of(texts, both).ToString() : "");
    }

    private static Task<SentenceEmbeddings> VectorsOfAsync(EmbeddingClient client, IReadOnlyList<string> texts) =>
        client.EmbedAsync(texts, VectorUse.Comparison, CancellationToken.None);
}
