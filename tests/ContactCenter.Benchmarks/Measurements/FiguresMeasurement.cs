using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Targets;
using ContactCenter.EndToEndTests.RealModels.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>Everything that is measured of the analysis with public sets and our own, one measurement after the other.</summary>
internal static class FiguresMeasurement
{
    public const string Command = "figures";

    private const string MiniLm = "MiniLM";
    private const string Multilingual = "multilingual-e5-small";

    /// <summary>The build of the server beside this one has it.</summary>
    private static readonly string BuiltTranscriber = Path.Combine(
        AppContext.BaseDirectory, "..", "..", "ContactCenter", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "transcriber");

    /// <param name="arguments">
    /// <c>--sets FOLDER</c> with the repositories of the single measurements, each by its name; <c>--models FOLDER</c> with multilingual-e5-small;
    /// <c>--transcriber FOLDER</c> of the built transcriber, where it is not the one of this build; <c>--examples</c> and <c>--vectors</c> as for
    /// <c>intents</c>. What is not there is not measured.
    /// </param>
    public static async Task RunAsync(Arguments arguments, TimeProvider time)
    {
        var transcriber = Path.GetFullPath(arguments.Text("transcriber") ?? BuiltTranscriber);
        var miniLm = File.Exists(Path.Combine(transcriber, "models", "all-minilm-l6-v2.onnx")) ? new EmbeddingSettings(Model: null, Tokenizer: null) : null;
        var e5 = MultilingualOf(arguments, transcriber);
        await TaggerMeasurement.RunAsync(arguments, time);
        await SummariesMeasurement.RunAsync(arguments, time);
        await using (var beside = BesideOf(miniLm, transcriber, time))
        {
            await PhrasesMeasurement.MeasureAsync(arguments, beside?.Vectors, time);
            await MeasureAsync(arguments, beside?.Vectors, MiniLm, time);
        }

        await using (var beside = BesideOf(e5, transcriber, time))
            await MeasureAsync(arguments, beside?.Vectors, Multilingual, time);
        if (miniLm is not null)
            await TopicsMeasurement.MeasureAsync(arguments, transcriber, e5, time);
        else
            await Report.ProgressAsync($"Topics of made-up calls are not measured: {transcriber} has no {MiniLm}");
    }

    private static EmbeddingSettings? MultilingualOf(Arguments arguments, string transcriber)
    {
        var settings = arguments.Text("models") is { } models && Directory.Exists(transcriber) ? VectorsBeside.MultilingualIn(models) : null;
        return File.Exists(settings?.Model) && File.Exists(settings.Tokenizer) ? settings : null;
    }

    private static VectorsBeside? BesideOf(EmbeddingSettings? settings, string transcriber, TimeProvider time) =>
        settings is null ? null : new(transcriber, settings, time);

    /// <summary>What needs vectors, with one model.</summary>
    private static async Task MeasureAsync(Arguments arguments, SentenceVectors? vectors, string model, TimeProvider time)
    {
        if (vectors is not null)
        {
            await SentimentMeasurement.MeasureAsync(arguments, vectors.EmbedAsync, time);
            await IntentsMeasurement.MeasureAsync(arguments, vectors.EmbedAsync, time);
            return;
        }

        await new Comparison(LanguageTargets.Sentiment(model == Multilingual)).PrintAsync($"Sentiment with {model}", arguments, time);
        await new Comparison(IntentTargets.Of(model == Multilingual)).PrintAsync($"Topics and search with {model}", arguments, time);
    }
}
