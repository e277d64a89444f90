using ContactCenter.Benchmarks.Reports;
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
        var train = await Treebank.PartAsync(treebank, "train");
        var held = await Treebank.PartAsync(treebank, "dev");
        var test = await Treebank.PartAsync(treebank, "test");
        await Report.ProgressAsync($"learning {train.Count} sentences, each twice in every round …");
        await File.WriteAllBytesAsync(path, TaggerTrainer.Train(train, held, new TrainingPlan()).ToBytes());

        var bytes = await File.ReadAllBytesAsync(path);
        var tagger = new Tagger(TaggerModel.Read(bytes));
        var table = new Table("test part, gold tokens", "words", "right", "the tagger says");
        Add("as written", test);
        Add("lower case, no punctuation", [.. test.Select(sentence => sentence.Spoken()).Where(sentence => !sentence.Words.IsEmpty)]);
        await Report.PrintAsync("Parts of speech", arguments, time, table, $"The model has {Figures.Text(bytes.Length)} bytes.");

        void Add(string name, IReadOnlyList<TrainingSentence> sentences)
        {
            var score = TaggerScore.Of(tagger, sentences);
            table.Add(name, Figures.Text(score.Words), $"{Figures.Text(score.Share * 100, 2)} %", $"{Figures.Text(score.Sureness * 100, 2)} %");
        }
    }
}
