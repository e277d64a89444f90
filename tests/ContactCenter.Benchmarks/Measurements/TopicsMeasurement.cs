using ContactCenter.Benchmarks.Reports;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.EndToEndTests.RealModels.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How often topics of made-up calls are found, by examples that were typed and by what people say of other calls.</summary>
internal static class TopicsMeasurement
{
    public const string Command = "topics";

    /// <param name="arguments">
    /// <c>--transcriber FOLDER</c> of the built transcriber, <c>--models FOLDER</c> with multilingual-e5-small; without that MiniLM alone is measured.
    /// </param>
    public static Task RunAsync(Arguments arguments, TimeProvider time) => MeasureAsync(
        arguments,
        Path.GetFullPath(arguments.Needed("transcriber")),
        arguments.Text("models") is { } models ? VectorsBeside.MultilingualIn(models) : null,
        time);

    /// <param name="arguments">The command.</param>
    /// <param name="transcriber">The folder of the built transcriber.</param>
    /// <param name="multilingual"><c>null</c>: MiniLM alone is measured.</param>
    public static async Task MeasureAsync(Arguments arguments, string transcriber, EmbeddingSettings? multilingual, TimeProvider time)
    {
        var table = new Table("model, language, examples", "right", "another", "none", "others without");
        await AddAsync("MiniLM", "en", new(Model: null, Tokenizer: null), TopicGate.MiniLm);
        if (multilingual is not null)
        {
            foreach (var language in (string[])["en", "de"])
                await AddAsync("e5", language, multilingual, TopicGate.Centred);
        }

        await Report.PrintAsync(
            "Topics of made-up calls",
            arguments,
            time,
            table,
            "Five calls of each of six topics, and six about none; six typed examples of each topic.",
            "Labels: all other calls are labelled besides, also those of none.");

        async Task AddAsync(string model, string language, EmbeddingSettings settings, TopicGate gate)
        {
            await using var beside = new VectorsBeside(transcriber, settings, time);
            var trial = await TopicTrial.OfAsync(TopicSet.Read(language), beside.Vectors, gate, CancellationToken.None);
            Add("3 typed", trial.ByTyped(each: 3));
            Add("6 typed", trial.ByTyped(each: 6));
            Add("labels, nearest", trial.ByLabels(withClassifier: false));
            Add("labels, classifier", trial.ByLabels(withClassifier: true));

            void Add(string examples, TopicScore score) => table.Add(
                $"{model}, {language}, {examples}",
                $"{Figures.Text(score.Right)} of {Figures.Text(score.Calls)}",
                Figures.Text(score.Wrong),
                Figures.Text(score.Calls - score.Right - score.Wrong),
                $"{Figures.Text(score.Rejected)} of {Figures.Text(score.Others)}");
        }
    }
}
