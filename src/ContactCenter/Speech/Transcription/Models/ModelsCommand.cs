using System.Globalization;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Transcription.Models;

/// <summary>
/// <c>models</c> of the program: the models by which the embedded transcriber hears. It works on plain files, whether or not the server runs.
/// </summary>
internal static class ModelsCommand
{
    /// <summary>The option with the checksum.</summary>
    public const string Sha256 = "sha256";

    /// <summary>The flag that nothing is to be checked.</summary>
    public const string Unchecked = "unchecked";

    private const string List = "list";
    private const string Add = "add";
    private const double Mega = 1_000_000;

    /// <summary>What follows the name.</summary>
    public static IReadOnlyList<string> Verbs { get; } = [$"{List}|{Add}"];

    /// <summary>What may follow that.</summary>
    public static IReadOnlyList<string> What { get; } = ["NAME|URL|FILE", "TOKENIZER"];

    /// <summary>What <c>--help</c> tells.</summary>
    public static string Help { get; } = $"""
        models shows and brings the models by which the transcriber that comes with the server hears. The server may run: it finds a new one by itself.

          models list             what is there, which languages it hears, its size and what it costs
          models add NAME         a published Whisper model: {string.Join(", ", PublishedModel.All.Select(model => model.Name))}
          models add URL|FILE     another Whisper model in ggml form, with --{Sha256} HEX, or with --{Unchecked}
          models add {PublishedEmbedder.All[0].Name}
                                  the model and the tokenizer for vectors of sentences in about 100 languages, with --{Sha256} HEX,HEX, or with --{Unchecked}
          models add URL|FILE TOKENIZER
                                  another one in ONNX form with its tokenizer, likewise; what is printed then goes into the settings

        base hears most languages; what comes with the server hears English, better and cheaper. A command that was cut off goes on where it was; with
        --{Unchecked} it begins anew.
        """;

    /// <param name="context">With the verb and perhaps a model as arguments.</param>
    /// <param name="isTerminal">Whether the output is one.</param>
    /// <returns>0.</returns>
    /// <exception cref="CommandLineException">It is not complete, or the model cannot be had.</exception>
    /// <exception cref="SettingsException">The settings have faults.</exception>
    public static async Task<int> RunAsync(CommandContext context, bool isTerminal)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        return await RunAsync(context, isTerminal, http, TranscriberProgram.Beside);
    }

    /// <summary>The same with a network and a program of a test's own.</summary>
    internal static async Task<int> RunAsync(CommandContext context, bool isTerminal, HttpClient http, TranscriberProgram program)
    {
        var folder = FolderOf(context);
        var (verb, model, tokenizer) = (context.Arguments[0], context.Arguments.ElementAtOrDefault(1), context.Arguments.ElementAtOrDefault(2));
        switch (verb)
        {
            case List when model is null:
                await context.Output.WriteLineAsync(Told(folder, program));
                return 0;
            case Add when model is not null:
                var arrival = new ModelArrival(folder, http, context.Time, new ProgressLine(context.Output, isTerminal, context.Time, ProgressUnit.Megabytes));
                await AddAsync(context, arrival, model, tokenizer, folder);
                return 0;
            default:
                throw new CommandLineException($"models knows 'models {List}' and 'models {Add} {What[0]}'; models --help tells more.");
        }
    }

    private static async Task AddAsync(CommandContext context, ModelArrival arrival, string model, string? tokenizer, string folder)
    {
        var (sha256, isUnchecked) = (context.Typed[Sha256], context.Typed[Unchecked] is not null);
        if (EmbedderSources.Of(model, tokenizer, sha256, isUnchecked) is not { } both)
        {
            await context.Output.WriteLineAsync(await arrival.BringAsync(ModelSource.Of(model, sha256, isUnchecked), CancellationToken.None));
            return;
        }

        await context.Output.WriteLineAsync(await arrival.BringAsync(both.Tokenizer, CancellationToken.None));
        await context.Output.WriteLineAsync(await arrival.BringAsync(both.Model, CancellationToken.None));
        await context.Output.WriteLineAsync($"""
            Vectors of sentences are made with it once the settings say so and the server was started again:
            Analysis:Embeddings:Model={Path.Combine(folder, both.Model.File)}
            Analysis:Embeddings:Tokenizer={Path.Combine(folder, both.Tokenizer.File)}
            """);
    }

    private static string FolderOf(CommandContext context)
    {
        var configuration = context.Builder.Configuration;
        var storage = BackupCommand.SettingsOf(configuration);
        var faults = new List<SettingsFault>();
        var folder = TranscriptionSettings.ModelsOf(new(configuration.GetSection(TranscriptionSettings.SectionName), faults), storage);
        return faults.Count == 0 ? Path.GetFullPath(folder) : throw new SettingsException(faults);
    }

    private static string Told(string folder, TranscriberProgram program)
    {
        var models = new InstalledModels(program.Models, folder).All();
        if (models.Count == 0)
            return $"There is no model, neither in {folder} nor with the server; 'models {Add} base' brings one that hears most languages.";
        string[][] rows =
        [
            ["model", "languages", "size", "processor s per s of speech", "file"],
            .. models.Select(model => (string[])[model.Name, model.Languages, Size(model), Cost(model), model.File]),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        return string.Join('\n', [.. lines, $"Whisper models lie in {folder}."]);
    }

    private static string Size(InstalledModel model) => string.Create(CultureInfo.InvariantCulture, $"{model.Bytes / Mega:0} MB");

    private static string Cost(InstalledModel model) => model.Cost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"about {cost:0.##}") : "unknown";
}
