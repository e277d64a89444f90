using System.Globalization;
using ContactCenter.Benchmarks.Intents;
using ContactCenter.Benchmarks.Reports;
using ContactCenter.Benchmarks.Targets;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Measurements;

/// <summary>How often what single sentences of public sets are about is found by examples and by search, with the vectors of one model.</summary>
internal sealed class IntentsMeasurement
{
    public const string Command = "intents";

    private const string English = "en";

    /// <summary>As the transcriber names the model that the build brings, which knows English alone.</summary>
    private const string Brought = "all-minilm-l6-v2";

    private const string All = "all";

    private static readonly string[] OtherLanguages = ["de", "nl", "da", "it", "no", "id", "tr", "sr", "lt", "ar", "ja", "zh", "kk", "gsw"];

    private readonly Arguments _arguments;
    private readonly string _sets;
    private readonly string _model;
    private readonly bool _knowsLanguages;
    private readonly TopicGate _gate;
    private readonly Comparison _comparison;
    private readonly IntentTables _tables;
    private readonly List<string> _notes;

    private IntentsMeasurement(Arguments arguments, KeptVectors vectors)
    {
        (_arguments, _sets, _model) = (arguments, arguments.Needed("sets"), vectors.Model);
        _knowsLanguages = !vectors.Model.StartsWith(Brought, StringComparison.Ordinal);
        _gate = _knowsLanguages ? TopicGate.Centred : TopicGate.MiniLm;
        var counts = (arguments.Text("examples") ?? $"3,5,10,20,{All}").Split(',');
        _comparison = new(IntentTargets.Of(_knowsLanguages));
        _tables = new(
            vectors, _gate, [.. counts.Select(count => count == All ? (int?)null : int.Parse(count, CultureInfo.InvariantCulture))], _comparison);
        _notes = [$"Vectors of {vectors.Model}, a byte a number."];
    }

    /// <param name="arguments">
    /// <c>--sets FOLDER</c> with the repositories <c>task-specific-datasets</c>, <c>oos-eval</c> and <c>xsid</c>; <c>--transcriber URL</c> of one that runs,
    /// whose model is measured; <c>--only</c> <c>banking77</c>, <c>clinc150</c>, <c>domains</c> or <c>xsid</c>; <c>--examples</c> (<c>3,5,10,20,all</c>), how
    /// many of each topic; <c>--vectors FOLDER</c> keeps vectors from one run to the next.
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
        var measurement = new IntentsMeasurement(arguments, await KeptVectors.OpenAsync(embedAsync, arguments.Text("vectors")));
        await measurement.MeasureAsync();
        await measurement.PrintAsync(time);
    }

    private async Task MeasureAsync()
    {
        await MeasureAsync("banking77", IntentSource.Banking(_sets), _tables.AddAllAsync);
        await MeasureAsync("clinc150", IntentSource.Clinc(_sets), _tables.AddAllAsync);
        await MeasureAsync("domains", IntentSource.ClincDomains(_sets), _tables.AddTopicsAsync);
        if (!_knowsLanguages)
            return;
        await MeasureAsync("xsid", IntentSource.Xsid(_sets, English), async english =>
        {
            await _tables.AddLanguageAsync(english, english);
            foreach (var language in OtherLanguages)
                await MeasureAsync("xsid", IntentSource.Xsid(_sets, language), set => _tables.AddLanguageAsync(set, english));
        });
    }

    private async Task MeasureAsync(string part, IntentSource source, Func<IntentSet, Task> measureAsync)
    {
        if (_arguments.Text("only") is { } only && only != part)
            return;
        if (source.Absent is { } file)
        {
            _notes.Add($"not measured: {Path.GetRelativePath(_sets, file)} is absent");
            return;
        }

        var set = await source.Read(source.Files);
        await Report.ProgressAsync(FormattableString.Invariant($"{set.Name}: {set.Examples.Count} examples, {set.Tests.Count} tests …"));
        await measureAsync(set);
    }

    private async Task PrintAsync(TimeProvider time)
    {
        await ShowAsync("What sentences are about", _tables.Topics, "Right of those that are about something; the mean of three choices of examples.");
        await ShowAsync(
            "Sentences at the gate",
            _tables.Gate,
            $"{IntentTables.AtGate} examples a topic, the mean of three choices; near is a cosine of {Figures.Text(_gate.Least, 2)}.");
        await ShowAsync("Sentences by meaning", _tables.Search, "Right are those about the same thing, among the sentences to learn from.");
        await ShowAsync(
            "Sentences of several languages",
            _tables.Languages,
            "Of topics with ten examples and more; 297 sentences to learn from and 493 to ask, half of that in Japanese.");
        await _comparison.PrintAsync($"Topics and search with {_model}", _arguments, time);

        Task ShowAsync(string title, Table table, string note) =>
            table.IsEmpty ? Task.CompletedTask : Report.PrintAsync(title, _arguments, time, table, [note, .. _notes]);
    }
}
