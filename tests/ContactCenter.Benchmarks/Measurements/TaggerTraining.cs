using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Targets;
using ContactCenter.Benchmarks.Words;
using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>Trains the tagger of English, writes its model, and measures what was written.</summary>
internal static class TaggerTraining
{
    public const string Command = "train-tagger";

    /// <param name="arguments">
    /// <c>--treebank FOLDER</c> with the parts of UD English EWT (<c>en_ewt-ud-train.conllu</c>, <c>dev</c> and <c>test</c>), <c>--model FILE</c> to write.
    /// </param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var (treebank, path) = (arguments.Needed("treebank"), arguments.Needed("model"));
        var train = await Treebank.ReadAsync(Treebank.FileOf(treebank, "train"));
        var held = await Treebank.ReadAsync(Treebank.FileOf(treebank, "dev"));
        var test = await Treebank.ReadAsync(Treebank.FileOf(treebank, Treebank.Test));
        await Report.ProgressAsync($"learning {train.Count} sentences, each twice in every round …");
        await File.WriteAllBytesAsync(path, TaggerTrainer.Train(train, held, new TrainingPlan()).ToBytes());

        var bytes = await File.ReadAllBytesAsync(path);
        var comparison = new Comparison(LanguageTargets.Tagger);
        var table = TaggerMeasurement.TableOf(new Tagger(TaggerModel.Read(bytes)), test, comparison);
        await Report.PrintAsync("Parts of speech", arguments, time, table, $"The model has {Figures.Text(bytes.Length)} bytes.");
        await comparison.PrintAsync("Parts of speech", arguments, time);
    }
}
