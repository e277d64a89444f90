using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Targets;
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

    private static readonly string[] Names = ["Inspec", "SemEval2017", "500N-KPCrowd-v1.1"];

    /// <param name="arguments">
    /// <c>--sets FOLDER</c> with the repository <c>KeywordExtractor-Datasets</c>; <c>--transcriber FOLDER</c> of the built transcriber: without it there are
    /// no vectors; <c>--models FOLDER</c> with multilingual-e5-small: without it MiniLM makes them.
    /// </param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        await using var beside = Beside(arguments, time);
        await MeasureAsync(arguments, beside?.Vectors, time);
    }

    /// <param name="arguments">As for the command.</param>
    /// <param name="vectors"><c>null</c>: there are none.</param>
    public static async Task MeasureAsync(Arguments arguments, SentenceVectors? vectors, TimeProvider time)
    {
        var (sets, comparison, absent) = (arguments.Needed("sets"), new Comparison(LanguageTargets.Phrases), new List<string>());
        var table = new Table("set, words", "documents", "by frequency", "with vectors");
        foreach (var set in Names.Select(name => new PhraseSet(sets, name)))
        {
            if (!File.Exists(set.File))
            {
                absent.Add($"not measured: {Path.GetRelativePath(sets, set.File)} is absent");
                continue;
            }

            await Report.ProgressAsync($"{set.Name} …");
            List<(Scores Tagged, Scores Plain)> scores = [];
            foreach (var document in await set.ReadAsync(Documents))
                scores.Add(await ScoresOfAsync(document, vectors));
            Add($"{set.Name}, with parts of speech", [.. scores.Select(each => each.Tagged)]);
            Add($"{set.Name}, between stop words", [.. scores.Select(each => each.Plain)]);
        }

        await Report.PrintAsync(
            "Key phrases of English texts",
            arguments,
            time,
            table,
            [
                "F1 of the best ten, the mean of all documents; equal means equal after stemming (Porter), whatever the case and the hyphens.",
                $"At most {WeighedPhrases.MostCompared} phrases of a text are compared with it by vectors.",
                .. absent,
            ]);
        await comparison.PrintAsync("Key phrases", arguments, time);

        void Add(string name, IReadOnlyList<Scores> scores)
        {
            var (byFrequency, withVectors) = (scores.Average(score => score.Frequency), scores.Average(score => score.Vectors));
            table.Add(
                name, Figures.Text(scores.Count), Figures.Text(byFrequency, 3), withVectors is { } compared ? Figures.Text(compared, 3) : "");
            if (withVectors is { } reached)
                comparison.Add(name, reached);
        }
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
