using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Targets;
using ContactCenter.Benchmarks.Words;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Speech.Analysis.Syntax;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How often the tagger of English that ships with the server is right.</summary>
internal static class TaggerMeasurement
{
    public const string Command = "tagger";

    /// <param name="arguments"><c>--sets FOLDER</c> with the repository <c>UD_English-EWT</c>.</param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var (sets, comparison) = (arguments.Needed("sets"), new Comparison(LanguageTargets.Tagger));
        var file = Treebank.FileOf(Path.Combine(sets, "UD_English-EWT"), Treebank.Test);
        if (File.Exists(file))
            await Report.PrintAsync("Parts of speech", arguments, time, TableOf(TaggerFile.English, await Treebank.ReadAsync(file), comparison));
        else
            await Report.ProgressAsync($"not measured: {Path.GetRelativePath(sets, file)} is absent");
        await comparison.PrintAsync("Parts of speech", arguments, time);
    }

    /// <param name="test">Sentences with their parts of speech.</param>
    /// <param name="comparison">Gets the figures as well.</param>
    public static Table TableOf(Tagger tagger, IReadOnlyList<TrainingSentence> test, Comparison comparison)
    {
        var table = new Table("test part, gold tokens", "words", "right", "the tagger says");
        Add("as written", test);
        Add("lower case, no punctuation", [.. test.Select(sentence => sentence.Spoken()).Where(sentence => !sentence.Words.IsEmpty)]);
        return table;

        void Add(string name, IReadOnlyList<TrainingSentence> sentences)
        {
            var score = TaggerScore.Of(tagger, sentences);
            table.Add(name, Figures.Text(score.Words), $"{Figures.Text(score.Share * 100, 2)} %", $"{Figures.Text(score.Sureness * 100, 2)} %");
            comparison.Add(name, score.Share * 100);
        }
    }
}
