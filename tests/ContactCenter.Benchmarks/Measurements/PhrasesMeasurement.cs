using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Words;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.EndToEndTests.RealModels.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How many of the key phrases that people chose for English texts are found, with vectors and without.</summary>
internal static class PhrasesMeasurement
{
    public const string Command = "phrases";

    private const int Documents = 300;

    private static readonly string[] Sets = ["Inspec", "SemEval2017", "500N-KPCrowd-v1.1"];

    /// <param name="arguments">
    /// <c>--sets FOLDER</c> with sets of LIAAD/KeywordExtractor-Datasets, unpacked; <c>--transcriber FOLDER</c> of the built transcriber: without it there are
    /// no vectors; <c>--models FOLDER</c> with multilingual-e5-small: without it MiniLM makes them.
    /// </param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var folder = arguments.Needed("sets");
        await using var beside = Beside(arguments, time);
        var table = new Table("set, words", "documents", "by frequency", "with vectors");
        foreach (var set in Sets)
        {
            var documents = await PhraseDocument.InAsync(Path.Combine(folder, set), Documents);
            List<(Scores Tagged, Scores Plain)> scores = [];
            foreach (var document in documents)
                scores.Add(await ScoresOfAsync(document, beside?.Vectors));
            Add($"{set}, with parts of speech", [.. scores.Select(each => each.Tagged)]);
            Add($"{set}, between stop words", [.. scores.Select(each => each.Plain)]);
        }

        await Report.PrintAsync(
            "Key phrases of English texts",
            arguments,
            time,
            table,
            "F1 of the best ten, the mean of all documents; equal means equal after stemming (Porter), whatever the case and the hyphens.",
            $"At most {WeighedPhrases.MostCompared} phrases of a text are compared with it by vectors.");

        void Add(string name, IReadOnlyList<Scores> scores) => table.Add(
            name,
            Figures.Text(scores.Count),
            Figures.Text(scores.Average(score => score.Frequency), 3),
            scores.Average(score => score.Vectors) is { } vectors ? Figures.Text(vectors, 3) : "");
    }

    private static VectorsBeside? Beside(Arguments arguments, TimeProvider time)
    {
        var settings = arguments.Text("models") is { } models ? VectorsBeside.MultilingualIn(models) : new EmbeddingSettings(Model: null, Tokenizer: null);
        return arguments.Text("transcriber") is { } transcriber ? new(Path.GetFullPath(transcriber), settings, time) : null;
    }

    private static async Task<(Scores Tagged, Scores Plain)> ScoresOfAsync(PhraseDocument document, SentenceVectors? vectors)
    {
        var text = new PhraseText(document.Text);
        var (tagged, plain) = (text.Phrases(withTags: true), text.Phrases(withTags: false));
        Func<string, double>? nearness = vectors is null ? null : (await text.NearnessAsync([tagged, plain], vectors)).Of;
        return (Of(tagged), Of(plain));

        Scores Of(WeighedPhrases phrases) => new(F1(phrases.Best()), nearness is null ? null : F1(phrases.Best(nearness)));

        double F1(FoundPhrases found) => PhraseScore.Of(found.Phrases.Take(KeyPhrases.Most).Select(phrase => phrase.Text), document.Phrases);
    }

    /// <summary>F1 of a document.</summary>
    private sealed record Scores(double Frequency, double? Vectors);
}
