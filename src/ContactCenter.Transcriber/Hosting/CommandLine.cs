using System.Globalization;
using System.Reflection;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>Reads what was typed.</summary>
internal static class CommandLine
{
    /// <summary>What <c>--help</c> says.</summary>
    public const string Help = """
        Usage: ContactCenter.Transcriber [--socket PATH | --urls ADDRESS] [OPTION]…

        Speech to text and vectors of sentences in the OpenAI form: POST /v1/audio/transcriptions, /v1/audio/speech/timestamps, /v1/embeddings,
        /v1/classifiers, GET /v1/models, /v1/progress/ID, /health.
        See docs/transcription.md.

          --socket PATH        listens on a Unix socket that only its owner may open
          --urls ADDRESS       listens there; http://localhost:8080 when nothing is said
          --models FOLDER      Whisper models in ggml form (*.bin); new ones are seen without a restart
          --embedding-model FILE
                               makes vectors of sentences, in ONNX form; MiniLM, for English, when nothing is said
          --embedding-tokenizer FILE
                               its list of word pieces (*.txt) or its SentencePiece model; needed with --embedding-model
          --key-file FILE      the API key is the file's first line; without it TRANSCRIBER_KEY is. Needed on any address that is not loopback
          --stdin-lifetime     ends when its standard input does, so with the program that has started it
          --max-megabytes N    the largest request, 2048
          --parallel N         how many threads compute at once, the number of processors
          --max-requests N     how many requests are let in at once, 32
          --help, --version
        """;

    private const string Mark = "--";
    private const string Lifetime = "--stdin-lifetime";

    /// <summary>Name and version.</summary>
    public static string Version { get; } = $"ContactCenter.Transcriber {InformationalVersion?.Split('+')[0]}";

    private static string? InformationalVersion =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    /// <summary>Whether help is asked for.</summary>
    public static bool AsksForHelp(IEnumerable<string> args) => args.Any(arg => arg is "--help" or "-h" or "-?");

    /// <summary>Whether the version is asked for.</summary>
    public static bool AsksForVersion(IReadOnlyList<string> args) => args.Contains("--version", StringComparer.Ordinal);

    /// <param name="args">What was typed.</param>
    /// <exception cref="OptionException">It cannot be understood.</exception>
    public static TranscriberOptions Read(IReadOnlyList<string> args)
    {
        var options = new TranscriberOptions();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Lifetime)
            {
                options = options with { StdinLifetime = true };
                continue;
            }

            var (name, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after) : (args[i], null);
            options = With(options, name, value ?? (i + 1 < args.Count ? args[i + 1] : Mark));
            if (value is null)
                i++;
        }

        return (options.EmbeddingModel is null) == (options.EmbeddingTokenizer is null)
            ? options
            : throw new OptionException("--embedding-model and --embedding-tokenizer need each other.");
    }

    private static TranscriberOptions With(TranscriberOptions options, string name, string value) => name switch
    {
        "--socket" => options with { Socket = Path.GetFullPath(Text(name, value)) },
        "--urls" => options with { Urls = Text(name, value) },
        "--models" => options with { Models = Path.GetFullPath(Text(name, value)) },
        "--embedding-model" => options with { EmbeddingModel = Path.GetFullPath(Text(name, value)) },
        "--embedding-tokenizer" => options with { EmbeddingTokenizer = Path.GetFullPath(Text(name, value)) },
        "--key-file" => options with { KeyFile = Text(name, value) },
        "--max-megabytes" => options with { MaxMegabytes = Number(name, value, 1_048_576) },
        "--parallel" => options with { Parallel = Number(name, value, 1_024) },
        "--max-requests" => options with { MaxRequests = Number(name, value, 100_000) },
        _ => throw new OptionException($"{name} is not an option; --help lists them."),
    };

    private static string Text(string name, string value) =>
        value is "" || value.StartsWith(Mark, StringComparison.Ordinal) ? throw new OptionException($"{name} needs a value.") : value;

    private static int Number(string name, string value, int greatest) =>
        int.TryParse(Text(name, value), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= greatest
            ? number
            : throw new OptionException($"{name} must be a whole number from 1 to {greatest.ToString(CultureInfo.InvariantCulture)}, and not '{value}'.");
}
